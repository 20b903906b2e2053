package dev.countersign.importing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Where sentences end. Errs on the side of too few ends: a sentence not cut is never torn. */
final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "st", "no", "vs", "approx", "e.g", "i.e", "etc", "fig", "dra", "sra", "jr", "sr", "inc",
            "al", "vol", "pp", "ed", "u.s", "u.k", "a.m", "p.m", "dept", "min", "max");

    private Sentences() {}

    /** The offsets behind each sentence but the last. Looks at every character a bounded number of times. */
    static List<Integer> ends(String text) {
        var ends = new ArrayList<Integer>();
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                ends.add(i + 1);
                continue;
            }
            if (c != '.' && c != '!' && c != '?' && c != '…' && c != '。' && c != '！' && c != '？') continue;
            int after = i + 1;
            while (after < length && isClosing(text.charAt(after))) after++;
            i = after - 1;
            if (after >= length || !Character.isWhitespace(text.charAt(after))) continue;
            int next = after;
            while (next < length && (Character.isWhitespace(text.charAt(next)) || isOpening(text.charAt(next)))) next++;
            if (next < length && Character.isLowerCase(text.charAt(next))) continue;
            if (c == '.' && isAbbreviation(text, text.lastIndexOf('.', after - 1))) continue;
            ends.add(after);
        }
        return ends;
    }

    private static boolean isClosing(char c) {
        return ".!?…\"'”’)]»*_".indexOf(c) >= 0;
    }

    private static boolean isOpening(char c) {
        return "\"'“‘([«¿¡*_".indexOf(c) >= 0;
    }

    private static boolean isAbbreviation(String text, int dot) {
        int begin = dot;
        while (begin > 0 && dot - begin < 8 && (Character.isLetter(text.charAt(begin - 1)) || text.charAt(begin - 1) == '.')) begin--;
        var word = text.substring(begin, dot);
        if (word.length() == 1) return Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        return ABBREVIATIONS.contains(word.toLowerCase(java.util.Locale.ROOT));
    }
}
