package dev.countersign.kit;

/** What messages do with text that somebody else wrote. */
public final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    /** The text, cut to a length that fits a message, with its line breaks as spaces; never cut within a character. */
    public static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cs}", "\uFFFD");
        if (line.length() <= SHOWN) return line;
        var end = Character.isHighSurrogate(line.charAt(SHOWN - 2)) ? SHOWN - 2 : SHOWN - 1;
        return line.substring(0, end) + "…";
    }

    /** Whether half of a surrogate pair stands alone in the text, so that it is no sequence of characters. */
    public static boolean isBroken(String text) {
        return text.codePoints()
                .anyMatch(point -> Character.MIN_SURROGATE <= point && point <= Character.MAX_SURROGATE);
    }
}
