package dev.countersign.importing.outline;

import java.util.regex.Pattern;

/** Little pictures before a line: bullets where several lines in a row have one, decoration before a heading. */
final class Ornaments {

    private static final Pattern PICTURE =
            Pattern.compile("(?:[\\p{IsEmoji_Presentation}\\p{IsExtended_Pictographic}]\\u200D?){1,3}\\s+(?=\\S)");
    /** Signs that turn the meaning of what follows: they stay. */
    private static final Pattern REFUSAL = Pattern.compile("[❌✖✗✘⛔🚫❎⚠]");

    private Ornaments() {}

    static boolean begins(String line) {
        return PICTURE.matcher(line).lookingAt();
    }

    /** The line with a plain bullet in its place. */
    static String asBullet(String line) {
        return "• " + without(line);
    }

    /** The line without it, unless it means something. */
    static String without(String line) {
        var matcher = PICTURE.matcher(line);
        return matcher.lookingAt() && !REFUSAL.matcher(matcher.group()).find() ? line.substring(matcher.end()) : line;
    }
}
