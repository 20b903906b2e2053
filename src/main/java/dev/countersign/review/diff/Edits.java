package dev.countersign.review.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The edits between two token sequences as a person would mark them: no single words left standing between changes, changes beginning where
 * words begin, and where little is common, all of the old before all of the new.
 */
final class Edits {

    private static final int MOST_PASSES = 8;
    private static final int LONGEST_ISLAND = 3;

    private final List<Token> before;
    private final List<Token> after;

    private Edits(List<Token> before, List<Token> after) {
        this.before = before;
        this.after = after;
    }

    static List<Edit> between(List<Token> before, List<Token> after) {
        var edits = new Edits(before, after);
        var fewest = edits.fewest();
        return edits.leavesLittle(fewest) ? edits.wholly() : edits.atWords(edits.withoutIslands(fewest));
    }

    private List<Edit> fewest() {
        var names = new HashMap<String, Integer>();
        var partner = Alignment.of(numbered(before, names), numbered(after, names));
        var edits = new ArrayList<Edit>();
        int a = 0;
        int b = 0;
        while (b < partner.length || a < after.size()) {
            int b1 = b;
            while (b1 < partner.length && partner[b1] < 0) b1++;
            int a1 = b1 < partner.length ? partner[b1] : after.size();
            if (b1 > b || a1 > a) edits.add(new Edit(false, b, b1, a, a1));
            b = b1;
            a = a1;
            while (b1 < partner.length && partner[b1] == a1) {
                b1++;
                a1++;
            }
            if (b1 > b) edits.add(new Edit(true, b, b1, a, a1));
            b = b1;
            a = a1;
        }
        return edits;
    }

    private static int[] numbered(List<Token> tokens, HashMap<String, Integer> names) {
        return tokens.stream()
                .mapToInt(token -> names.computeIfAbsent(token.text(), text -> names.size()))
                .toArray();
    }

    private boolean leavesLittle(List<Edit> edits) {
        int all = letters(before, 0, before.size()) + letters(after, 0, after.size());
        int common = 0;
        for (var edit : edits) if (edit.same()) common += 2 * letters(before, edit.b0(), edit.b1());
        return all > 0 && common < Pairing.ALIKE * all;
    }

    private List<Edit> wholly() {
        return List.of(new Edit(false, 0, before.size(), 0, after.size()));
    }

    private List<Edit> withoutIslands(List<Edit> edits) {
        var merged = edits;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            var next = mergedOnce(merged);
            if (next.size() == merged.size()) break;
            merged = next;
        }
        return merged;
    }

    private List<Edit> mergedOnce(List<Edit> edits) {
        var merged = new ArrayList<Edit>();
        for (int i = 0; i < edits.size(); i++) {
            var edit = edits.get(i);
            if (edit.same()
                    && !merged.isEmpty()
                    && i + 1 < edits.size()
                    && isIsland(merged.getLast(), edit, edits.get(i + 1)))
                merged.add(merged.removeLast().and(edit).and(edits.get(++i)));
            else merged.add(edit);
        }
        return merged;
    }

    /** What is the same between two changes and weighs less than either; nothing but spaces and signs weighs nothing. */
    private boolean isIsland(Edit left, Edit same, Edit right) {
        int letters = letters(before, same.b0(), same.b1());
        if (letters == 0)
            return before.subList(same.b0(), same.b1()).stream()
                    .noneMatch(token -> token.text().contains("\n"));
        return words(same) <= LONGEST_ISLAND && letters <= weight(left) && letters <= weight(right);
    }

    private int weight(Edit change) {
        return Math.max(letters(before, change.b0(), change.b1()), letters(after, change.a0(), change.a1()));
    }

    private long words(Edit edit) {
        return before.subList(edit.b0(), edit.b1()).stream()
                .filter(Token::isWord)
                .count();
    }

    private static int letters(List<Token> tokens, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) letters += tokens.get(i).letters();
        return letters;
    }

    /** Moves each pure removal or addition within the repetition it stands in to where it reads best. */
    private List<Edit> atWords(List<Edit> edits) {
        var moved = new ArrayList<>(edits);
        for (int i = 1; i + 1 < moved.size(); i++) {
            var edit = moved.get(i);
            if (!edit.onlyAdds() && !edit.onlyRemoves()) continue;
            var left = moved.get(i - 1);
            var right = moved.get(i + 1);
            int by = bestShift(edit, left.b1() - left.b0(), right.b1() - right.b0());
            moved.set(i - 1, new Edit(true, left.b0(), left.b1() + by, left.a0(), left.a1() + by));
            moved.set(i, edit.shifted(by));
            moved.set(i + 1, new Edit(true, right.b0() + by, right.b1(), right.a0() + by, right.a1()));
        }
        moved.removeIf(edit -> edit.same() && edit.b0() == edit.b1());
        return moved;
    }

    private int bestShift(Edit edit, int mostLeft, int mostRight) {
        var tokens = edit.onlyAdds() ? after : before;
        int from = edit.onlyAdds() ? edit.a0() : edit.b0();
        int to = edit.onlyAdds() ? edit.a1() : edit.b1();
        int best = 0;
        int score = score(tokens, from) + score(tokens, to);
        for (int by = -1; -by <= mostLeft && same(tokens, from + by, to + by); by--) {
            int here = score(tokens, from + by) + score(tokens, to + by);
            if (here > score) {
                score = here;
                best = by;
            }
        }
        for (int by = 1; by <= mostRight && same(tokens, from + by - 1, to + by - 1); by++) {
            int here = score(tokens, from + by) + score(tokens, to + by);
            if (here > score) {
                score = here;
                best = by;
            }
        }
        return best;
    }

    private static boolean same(List<Token> tokens, int one, int other) {
        return tokens.get(one).text().equals(tokens.get(other).text());
    }

    /** How well a change begins or ends before this token: best at the ends and between sentences, then right before a word. */
    private static int score(List<Token> tokens, int at) {
        if (at == 0 || at == tokens.size()) return 4;
        var left = tokens.get(at - 1).text();
        if (left.contains("\n")) return 4;
        if (!left.isBlank()) return tokens.get(at).isWord() ? 0 : 1;
        return at > 1 && ".!?".contains(tokens.get(at - 2).text()) ? 3 : 2;
    }
}
