package dev.countersign.review.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/** Which member of a former list became which member of the latter: by name where they have names, else by what they say. */
final class Pairing<T> {

    /** Less alike than this, two members are not one that changed: the old one went and the new one came. */
    static final double ALIKE = 0.35;

    private static final double MOVED = 0.6;
    private static final int MOST_COMPARED = 40_000;

    private final List<T> before;
    private final List<T> after;
    private final int[] partner;

    /** A member with its partner, or without one. */
    record Pair<T>(
            Place place, @Nullable T before, @Nullable T after) {}

    private Pairing(List<T> before, List<T> after, Function<T, ?> identity) {
        this.before = before;
        this.after = after;
        partner = new int[before.size()];
        Arrays.fill(partner, -1);
        pairTheSame(identity);
    }

    /** Pairs members of the same name, wherever they stand; of several with one name the first with the first. */
    static <T> List<Pair<T>> byName(List<T> before, List<T> after, Function<T, ?> name) {
        return new Pairing<>(before, after, name).inReadingOrder();
    }

    /**
     * Pairs the same members in order, then the same ones elsewhere, then those most alike between neighbours, then those that moved and changed.
     *
     * @param identity equal for members that say the same
     * @param likeness from 0 (nothing in common) to 1
     */
    static <T> List<Pair<T>> byLikeness(
            List<T> before, List<T> after, Function<T, ?> identity, ToDoubleBiFunction<T, T> likeness) {
        var names = new HashMap<Object, Integer>();
        var pairing = new Pairing<>(before, after, member -> new Object());
        var inOrder = Alignment.of(numbered(before, identity, names), numbered(after, identity, names));
        System.arraycopy(inOrder, 0, pairing.partner, 0, inOrder.length);
        pairing.pairTheSame(identity);
        pairing.pairAlikeBetween(inOrder, likeness);
        pairing.pairMoved(likeness);
        return pairing.inReadingOrder();
    }

    private static <T> int[] numbered(List<T> members, Function<T, ?> identity, Map<Object, Integer> names) {
        return members.stream()
                .mapToInt(member -> names.computeIfAbsent(identity.apply(member), name -> names.size()))
                .toArray();
    }

    private void pairTheSame(Function<T, ?> identity) {
        var waiting = new HashMap<Object, List<Integer>>();
        for (int j : freeAfter())
            waiting.computeIfAbsent(identity.apply(after.get(j)), name -> new ArrayList<>())
                    .add(j);
        for (int i : freeBefore()) {
            var same = waiting.getOrDefault(identity.apply(before.get(i)), new ArrayList<>());
            if (!same.isEmpty()) partner[i] = same.removeFirst();
        }
    }

    /** Pairs what lies between two neighbours that are in order. */
    private void pairAlikeBetween(int[] inOrder, ToDoubleBiFunction<T, T> likeness) {
        var gone = freeBefore();
        var come = freeAfter();
        int b0 = 0;
        int a0 = 0;
        for (int i = 0; i <= inOrder.length; i++) {
            if (i < inOrder.length && inOrder[i] < 0) continue;
            int a1 = i < inOrder.length ? inOrder[i] : after.size();
            pairAlike(within(gone, b0, i), within(come, a0, a1), likeness);
            b0 = i + 1;
            a0 = a1 + 1;
        }
    }

    /** Those of these rising places that lie in a range. */
    private static List<Integer> within(List<Integer> places, int from, int to) {
        return places.subList(lowest(places, from), lowest(places, to));
    }

    private static int lowest(List<Integer> places, int least) {
        int found = Collections.binarySearch(places, least);
        return found < 0 ? -found - 1 : found;
    }

    /** The pairs that do not cross and are most alike in sum. */
    private void pairAlike(List<Integer> gone, List<Integer> come, ToDoubleBiFunction<T, T> likeness) {
        int n = gone.size();
        int m = come.size();
        if (n == 0 || m == 0 || (long) n * m > MOST_COMPARED) return;
        var alike = new double[n][m];
        var best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--)
            for (int j = m - 1; j >= 0; j--) {
                alike[i][j] = likeness.applyAsDouble(before.get(gone.get(i)), after.get(come.get(j)));
                best[i][j] = Math.max(best[i + 1][j], best[i][j + 1]);
                if (alike[i][j] >= ALIKE) best[i][j] = Math.max(best[i][j], best[i + 1][j + 1] + alike[i][j]);
            }
        for (int i = 0, j = 0; i < n && j < m; ) {
            if (alike[i][j] >= ALIKE && best[i][j] == best[i + 1][j + 1] + alike[i][j])
                partner[gone.get(i++)] = come.get(j++);
            else if (best[i][j] == best[i + 1][j]) i++;
            else j++;
        }
    }

    private void pairMoved(ToDoubleBiFunction<T, T> likeness) {
        var gone = freeBefore();
        var come = new ArrayList<>(freeAfter());
        if ((long) gone.size() * come.size() > MOST_COMPARED) return;
        for (int i : gone) {
            int best = -1;
            double most = MOVED;
            for (int j : come) {
                double alike = likeness.applyAsDouble(before.get(i), after.get(j));
                if (alike >= most) {
                    most = alike;
                    best = j;
                }
            }
            if (best < 0) continue;
            partner[i] = best;
            come.remove(Integer.valueOf(best));
        }
    }

    private List<Integer> freeBefore() {
        var free = new ArrayList<Integer>();
        for (int i = 0; i < partner.length; i++) if (partner[i] < 0) free.add(i);
        return free;
    }

    private List<Integer> freeAfter() {
        var taken = new boolean[after.size()];
        for (int j : partner) if (j >= 0) taken[j] = true;
        var free = new ArrayList<Integer>();
        for (int j = 0; j < taken.length; j++) if (!taken[j]) free.add(j);
        return free;
    }

    /** In the order of the latter list, what is gone where it stood, before what came in its place. */
    private List<Pair<T>> inReadingOrder() {
        var origin = new int[after.size()];
        Arrays.fill(origin, -1);
        for (int i = 0; i < partner.length; i++) if (partner[i] >= 0) origin[partner[i]] = i;
        var stayed = stayed(origin);
        var pairs = new ArrayList<Pair<T>>();
        goneFrom(0, stayed, pairs);
        for (int j = 0; j < origin.length; j++) {
            int i = origin[j];
            if (i < 0) pairs.add(new Pair<>(new Place(null, j, false), null, after.get(j)));
            else pairs.add(new Pair<>(new Place(i, j, !stayed[i]), before.get(i), after.get(j)));
            if (i >= 0 && stayed[i]) goneFrom(i + 1, stayed, pairs);
        }
        return pairs;
    }

    /** For each member of the former list whether it is still there and in order. */
    private boolean[] stayed(int[] origin) {
        var paired = Arrays.stream(origin).filter(i -> i >= 0).toArray();
        var rising = Ascending.longest(paired);
        var stayed = new boolean[before.size()];
        for (int n = 0; n < paired.length; n++) stayed[paired[n]] = rising[n];
        return stayed;
    }

    /** Lists what is gone from here on until something that stayed. */
    private void goneFrom(int from, boolean[] stayed, List<Pair<T>> pairs) {
        for (int i = from; i < partner.length && !stayed[i]; i++)
            if (partner[i] < 0) pairs.add(new Pair<>(new Place(i, null, false), before.get(i), null));
    }
}
