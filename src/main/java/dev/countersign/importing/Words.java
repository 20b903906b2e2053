package dev.countersign.importing;

import java.util.regex.Pattern;

/** Patterns over words, the same way everywhere: case does not matter, letters of every alphabet are letters. */
final class Words {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** Sentences longer than this are not looked into: they are no sentences that somebody wrote. */
    static final int LONGEST_SENTENCE = 1_000;

    private Words() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** Any of these alternatives as whole words. */
    static Pattern anyOf(String... alternatives) {
        return pattern("\\b(?:" + String.join("|", alternatives) + ")\\b");
    }

    static boolean find(Pattern pattern, String text) {
        return text.length() <= LONGEST_SENTENCE && pattern.matcher(text).find();
    }

    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
