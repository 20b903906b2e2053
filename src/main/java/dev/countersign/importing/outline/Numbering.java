package dev.countersign.importing.outline;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number that a heading or an item begins with: "1.", "(2)", "b)", "Step 3:", "#4 –".
 *
 * @param number 0 for a letter
 * @param end the offset behind it
 */
record Numbering(int number, int end) {

    private static final Pattern BARE =
            Pattern.compile("(?:\\(?(\\d{1,3})[.)]|\\(?[a-z]\\)|(\\d)\\u20E3)\\s+(?=\\S)(?!\\d{3}[ .-])");
    private static final Pattern LABELLED = Pattern.compile(
            "(?:#|(?:Step|Tip|Number|No\\.?|Way|Method|Remedy|Exercise|Stretch|Habit|Trick|Technique|Idea|Paso|Consejo)\\s#?)(\\d{1,3})\\s?[.:)–—-]\\s+(?=\\S)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,2}\\.(\\d{1,2})\\.?\\s+(?=\\p{Lu})");

    /** The number at the start of a line. */
    static Optional<Numbering> of(String line) {
        return in(BARE, line).or(() -> in(LABELLED, line));
    }

    /** A number within a numbered chapter, such as "3.1"; only headings have it. */
    static Optional<Numbering> inner(String heading) {
        return in(DECIMAL, heading);
    }

    private static Optional<Numbering> in(Pattern pattern, String line) {
        var matcher = pattern.matcher(line);
        if (!matcher.lookingAt()) return Optional.empty();
        int number = 0;
        for (int group = 1; group <= matcher.groupCount(); group++)
            if (matcher.group(group) != null) number = Integer.parseInt(matcher.group(group));
        return Optional.of(new Numbering(number, matcher.end()));
    }
}
