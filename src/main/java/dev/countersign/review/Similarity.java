package dev.countersign.review;

import java.util.Optional;

/**
 * Finds the stretch of a text that is most like a pattern, by edit distance: Sellers' algorithm, which lets a match begin anywhere, over code
 * points so that no character is cut.
 *
 * @see <a href="https://doi.org/10.1016/0196-6774(80)90016-4">P. H. Sellers, The theory and computation of evolutionary distances (1980)</a>
 */
final class Similarity {

    private Similarity() {}

    /**
     * A stretch that is like the pattern.
     *
     * @param edits how many code points must be put in, taken out or exchanged to make them the same
     */
    record Found(int start, int end, int edits) {
        Found shifted(int by) {
            return new Found(start + by, end + by, edits);
        }
    }

    /** The first of those that differ least; empty if all differ by more than the most edits. */
    static Optional<Found> find(String pattern, String text, int mostEdits) {
        var sought = pattern.codePoints().toArray();
        var points = text.codePoints().toArray();
        var edits = new int[sought.length + 1];
        var starts = new int[sought.length + 1];
        for (int i = 0; i <= sought.length; i++) edits[i] = i;
        Found best = null;
        for (int j = 1; j <= points.length; j++) {
            int diagonalEdits = edits[0];
            int diagonalStart = starts[0];
            starts[0] = j;
            for (int i = 1; i <= sought.length; i++) {
                int exchanged = diagonalEdits + (sought[i - 1] == points[j - 1] ? 0 : 1);
                int exchangedStart = diagonalStart;
                diagonalEdits = edits[i];
                diagonalStart = starts[i];
                if (exchanged <= edits[i] + 1 && exchanged <= edits[i - 1] + 1) {
                    edits[i] = exchanged;
                    starts[i] = exchangedStart;
                } else if (edits[i] <= edits[i - 1]) {
                    edits[i] = edits[i] + 1;
                } else {
                    edits[i] = edits[i - 1] + 1;
                    starts[i] = starts[i - 1];
                }
            }
            int total = edits[sought.length];
            if (total <= mostEdits && (best == null || total < best.edits()))
                best = new Found(starts[sought.length], j, total);
        }
        return Optional.ofNullable(best)
                .filter(found -> found.end() > found.start())
                .map(found -> new Found(
                        text.offsetByCodePoints(0, found.start()),
                        text.offsetByCodePoints(0, found.end()),
                        found.edits()));
    }
}
