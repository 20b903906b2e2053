package dev.countersign.review;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How far one text is from another, in words: the least number of words and punctuation marks to put in, take out or replace. It is a metric,
 * so that the distance over a chain of changes is never more than the sum of its steps.
 *
 * @param words the distance
 * @param touched what is put in, taken out or replaced on either side, each with what stands before it
 */
record WordDistance(int words, List<Touched> touched) {

    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.,/:-][\\p{L}\\p{M}\\p{N}]+)*|[^\\s\\p{L}\\p{M}\\p{N}]");

    /** More than this between the first and the last difference is no small change, and is counted as all of it. */
    private static final int MOST = 600;

    WordDistance {
        touched = List.copyOf(touched);
    }

    /** A word that is not on both sides, and the word before it; empty at the beginning. */
    record Touched(String word, String before) {}

    /** The words and punctuation marks of a text, in order. */
    static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    static WordDistance between(String before, String after) {
        return between(tokens(before), tokens(after));
    }

    static WordDistance between(List<String> before, List<String> after) {
        int head = 0;
        int most = Math.min(before.size(), after.size());
        while (head < most && before.get(head).equals(after.get(head))) head++;
        int tail = 0;
        while (tail < most - head && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail)))
            tail++;
        return new Alignment(before, after, head, before.size() - tail, after.size() - tail).distance();
    }

    /** The least edits between two lists from the same beginning to these ends. */
    private record Alignment(List<String> before, List<String> after, int from, int endBefore, int endAfter) {

        WordDistance distance() {
            int n = endBefore - from;
            int m = endAfter - from;
            var touched = new ArrayList<Touched>();
            if (n > MOST || m > MOST) {
                for (int i = from; i < endBefore; i++) touched.add(touched(before, i));
                for (int j = from; j < endAfter; j++) touched.add(touched(after, j));
                return new WordDistance(Math.max(n, m), touched);
            }
            var least = table(n, m);
            int i = n;
            int j = m;
            while (i > 0 || j > 0) {
                var same = i > 0 && j > 0 && same(i, j);
                if (same && least[i][j] == least[i - 1][j - 1]) {
                    i--;
                    j--;
                } else if (i > 0 && j > 0 && least[i][j] == least[i - 1][j - 1] + 1) {
                    touched.add(touched(before, from + --i));
                    touched.add(touched(after, from + --j));
                } else if (i > 0 && least[i][j] == least[i - 1][j] + 1) touched.add(touched(before, from + --i));
                else touched.add(touched(after, from + --j));
            }
            return new WordDistance(least[n][m], touched.reversed());
        }

        private int[][] table(int n, int m) {
            var least = new int[n + 1][m + 1];
            for (int i = 0; i <= n; i++)
                for (int j = 0; j <= m; j++)
                    least[i][j] = i == 0
                            ? j
                            : j == 0
                                    ? i
                                    : Math.min(
                                            least[i - 1][j - 1] + (same(i, j) ? 0 : 1),
                                            Math.min(least[i - 1][j], least[i][j - 1]) + 1);
            return least;
        }

        private boolean same(int i, int j) {
            return before.get(from + i - 1).equals(after.get(from + j - 1));
        }

        private static Touched touched(List<String> words, int at) {
            return new Touched(words.get(at), at == 0 ? "" : words.get(at - 1));
        }
    }
}
