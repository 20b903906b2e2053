package dev.countersign.kit;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant, so that a message can say what would be right. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The word that differs least from what was typed, unless even that differs in more than a third of its letters. */
    public static Optional<String> to(String typed, Collection<String> words) {
        if (typed.length() > LONGEST) return Optional.empty();
        return words.stream()
                .filter(word -> distance(typed, word) <= Math.max(1, word.length() / 3))
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "; did you mean 'x'?" to put behind a message, or nothing. */
    public static String question(String typed, Collection<String> words) {
        return to(typed, words).map("; did you mean '%s'?"::formatted).orElse("");
    }

    /** How many letters must be added, left out, replaced or swapped with their neighbour; capitals count as small letters. */
    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                var replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
            }
        return steps[a.length()][b.length()];
    }
}
