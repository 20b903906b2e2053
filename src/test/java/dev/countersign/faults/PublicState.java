package dev.countersign.faults;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What readers may get of one article, by what was acknowledged and what was not. One client at a time publishes and withdraws it. */
final class PublicState {

    /** No edition is live. */
    static final int NOTHING = 0;

    private final Set<Integer> possible = new HashSet<>(Set.of(NOTHING));
    private final Map<Integer, String> digests = new HashMap<>();
    private int last;

    /** A publication or a withdrawal was answered: this edition is live, or {@link #NOTHING}. */
    synchronized void acknowledged(int live) {
        possible.clear();
        possible.add(live);
        last = Math.max(last, live);
    }

    /** A publication was not answered: the next edition may be live. */
    synchronized void perhapsPublished() {
        possible.add(Math.max(last, Collections.max(possible)) + 1);
    }

    /** A withdrawal was not answered: nothing may be live. */
    synchronized void perhapsWithdrawn() {
        possible.add(NOTHING);
    }

    /** What is live, when nobody is at it; says what is wrong with that. */
    synchronized List<String> settle(int live) {
        var wrong = possible.contains(live)
                ? List.<String>of()
                : List.of("edition %s is live; by what was acknowledged it must be %s"
                        .formatted(inWords(live), new TreeSet<>(possible)));
        acknowledged(live);
        return wrong;
    }

    /** An edition was seen with this digest: it has it for ever. */
    synchronized List<String> seen(int edition, String digest) {
        var before = digests.putIfAbsent(edition, digest);
        return before == null || before.equals(digest)
                ? List.of()
                : List.of("edition %d had the digest %s and has %s".formatted(edition, before, digest));
    }

    /** The editions that were ever seen, and the number of the last one. */
    synchronized Set<Integer> everSeen() {
        return Set.copyOf(digests.keySet());
    }

    /** How many editions there have been at least. */
    synchronized int last() {
        return last;
    }

    private static String inWords(int live) {
        return live == NOTHING ? "none" : String.valueOf(live);
    }
}
