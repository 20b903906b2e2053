package dev.countersign.kit;

/** What messages do with text that somebody else wrote. */
public final class Texts {

    private static final int SHOWN = 60;

    private Texts() {}

    /** The text, cut to a length that fits a message, with its line breaks as spaces. */
    public static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1) + "…";
    }
}
