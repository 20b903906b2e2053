package dev.countersign.review;

import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.UserId;
import dev.countersign.review.ReviewThread.State;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The threads of an article, each with its place in the text as it reads now. A pure function of both.
 *
 * @param threads in the order in which they were opened
 */
public record Discussion(List<Anchored> threads) {

    /** Nobody has said anything. */
    public static final Discussion NONE = new Discussion(List.of());

    public Discussion {
        threads = List.copyOf(threads);
    }

    /** A thread and where its words stand. */
    public record Anchored(ReviewThread thread, Place place) {

        /** Whether it has no place in the text any more. */
        public boolean isOrphaned() {
            return place instanceof Place.Orphaned;
        }

        /** Whether the part itself is there, with or without the words. */
        boolean isOn(PartKey part) {
            return thread.anchor().part().equals(part);
        }
    }

    /** Finds the place of each thread in these parts. */
    public static Discussion of(List<ReviewThread> threads, Parts parts) {
        return new Discussion(threads.stream()
                .map(thread -> new Anchored(thread, Place.of(thread.anchor(), parts)))
                .toList());
    }

    /** Those on a part, orphaned quotes included. */
    public List<Anchored> at(PartKey part) {
        return threads.stream().filter(anchored -> anchored.isOn(part)).toList();
    }

    /** Those whose words, or whose part, are gone. */
    public List<Anchored> orphaned() {
        return threads.stream().filter(Anchored::isOrphaned).toList();
    }

    /** Those that wait for somebody. */
    public List<Anchored> open() {
        return threads.stream().filter(anchored -> anchored.thread().isOpen()).toList();
    }

    /** How many wait for somebody on a part. */
    public int openAt(PartKey part) {
        return (int) open().stream().filter(anchored -> anchored.isOn(part)).count();
    }

    /** Those that somebody opened and that are open still. */
    public List<Anchored> openedBy(@Nullable UserId user, @Nullable PersonId person) {
        return open().stream()
                .filter(anchored -> anchored.thread().opener().is(user, person))
                .toList();
    }

    /**
     * Signers settle their own threads: whoever asked for something at a part says that it was done, or that it may pass, before signing it.
     *
     * @return what is unsettled, as a sentence without its full stop; empty if nothing is
     */
    public Optional<String> unsettledBy(UserId user, PersonId person, PartKey part) {
        var own = openedBy(user, person).stream()
                .filter(anchored -> anchored.isOn(part))
                .toList();
        if (own.isEmpty()) return Optional.empty();
        var since = Day.of(own.getFirst().thread().openedAt());
        return Optional.of(
                own.size() == 1
                        ? "The thread that you opened here on %s is open: resolve it or wave it on".formatted(since)
                        : "%d threads that you opened here since %s are open: resolve them or wave them on"
                                .formatted(own.size(), since));
    }

    /** How a thread was settled, in words; empty for one that is open. */
    public static Optional<String> settled(ReviewThread thread) {
        return switch (thread.state()) {
            case State.Open open -> Optional.empty();
            case State.Resolved done -> Optional.of(words("Resolved", done.by().name(), done.words()));
            case State.WavedOn done -> Optional.of(words("Waved on", done.by().name(), done.words()));
        };
    }

    private static String words(String what, String by, @Nullable String words) {
        return words == null ? "%s by %s".formatted(what, by) : "%s by %s: %s".formatted(what, by, words);
    }
}
