package dev.countersign.review.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * Which elements of two sequences are the same ones, in order. Where the two are alike it finds the fewest edits (Myers, "An O(ND) Difference
 * Algorithm", 1986); where that takes more than {@value #MOST_EDITS} edits it splits them at elements that occur once in each (as patience
 * diff does) and aligns what lies between, so that the time is bounded for any input.
 */
final class Alignment {

    private static final int MOST_EDITS = 1_000;
    private static final int DEEPEST = 8;

    private final int[] before;
    private final int[] after;
    private final int[] partner;

    private Alignment(int[] before, int[] after) {
        this.before = before;
        this.after = after;
        partner = new int[before.length];
        Arrays.fill(partner, -1);
    }

    /** For each element of the first sequence the place of its partner in the second, or -1; partners are equal and do not cross. */
    static int[] of(int[] before, int[] after) {
        var alignment = new Alignment(before, after);
        alignment.align(0, before.length, 0, after.length, 0);
        return alignment.partner;
    }

    private void align(int b0, int b1, int a0, int a1, int depth) {
        while (b0 < b1 && a0 < a1 && before[b0] == after[a0]) partner[b0++] = a0++;
        while (b0 < b1 && a0 < a1 && before[b1 - 1] == after[a1 - 1]) partner[--b1] = --a1;
        if (b0 == b1 || a0 == a1 || byFewestEdits(b0, b1, a0, a1) || depth == DEEPEST) return;
        var anchors = anchors(b0, b1, a0, a1);
        for (var anchor : anchors) {
            align(b0, anchor[0], a0, anchor[1], depth + 1);
            partner[anchor[0]] = anchor[1];
            b0 = anchor[0] + 1;
            a0 = anchor[1] + 1;
        }
        if (!anchors.isEmpty()) align(b0, b1, a0, a1, depth + 1);
    }

    private boolean byFewestEdits(int b0, int b1, int a0, int a1) {
        int n = b1 - b0;
        int m = a1 - a0;
        int most = Math.min(n + m, MOST_EDITS);
        int zero = most + 1;
        var furthest = new int[2 * most + 3]; // on each diagonal, how far into the first sequence one comes
        var trace = new ArrayList<int[]>();
        for (int d = 0; d <= most; d++) {
            trace.add(Arrays.copyOfRange(furthest, zero - d - 1, zero + d + 2));
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || k != d && furthest[zero + k - 1] < furthest[zero + k + 1]
                        ? furthest[zero + k + 1]
                        : furthest[zero + k - 1] + 1;
                while (x < n && x - k < m && before[b0 + x] == after[a0 + x - k]) x++;
                furthest[zero + k] = x;
                if (x >= n && x - k >= m) {
                    walkBack(trace, b0, n, a0, m);
                    return true;
                }
            }
        }
        return false;
    }

    private void walkBack(List<int[]> trace, int b0, int x, int a0, int y) {
        for (int d = trace.size() - 1; d >= 0; d--) {
            var furthest = trace.get(d);
            int zero = d + 1;
            int k = x - y;
            int from = k == -d || k != d && furthest[zero + k - 1] < furthest[zero + k + 1] ? k + 1 : k - 1;
            int fromX = furthest[zero + from];
            int fromY = fromX - from;
            while (x > fromX && y > fromY && x > 0 && y > 0) partner[b0 + --x] = a0 + --y;
            x = fromX;
            y = fromY;
        }
    }

    /** Pairs of places of elements that occur once in each range, as many as do not cross. */
    private List<int[]> anchors(int b0, int b1, int a0, int a1) {
        var places = new HashMap<Integer, int[]>();
        for (int i = b0; i < b1; i++) places.merge(before[i], new int[] {i, -1}, (known, again) -> new int[] {-2, -2});
        for (int j = a0; j < a1; j++) {
            int place = j;
            places.computeIfPresent(
                    after[j], (element, known) -> known[1] == -1 ? new int[] {known[0], place} : new int[] {-2, -2});
        }
        var once = places.values().stream()
                .filter(pair -> pair[0] >= 0 && pair[1] >= 0)
                .sorted((one, other) -> Integer.compare(one[0], other[0]))
                .toList();
        var rising = Ascending.longest(once.stream().mapToInt(pair -> pair[1]).toArray());
        var anchors = new ArrayList<int[]>();
        for (int i = 0; i < once.size(); i++) if (rising[i]) anchors.add(once.get(i));
        return anchors;
    }
}
