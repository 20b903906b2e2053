package dev.countersign.review;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.ThreadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Comments on a part of an article, or on a quote in it, until they are settled. Everything that was said and done stays in it in order; nothing
 * is taken out.
 *
 * @param version counts the saves; null before the first
 * @param anchor what it is about
 * @param entries what was said and done, oldest first; the first is the comment of whoever opened it
 * @param outbox changes of state not yet relayed
 */
@Document("threads")
@CompoundIndex(name = "article", def = "{'article': 1, '_id': 1}")
public record ReviewThread(
        @Id ThreadId id,
        @Version @Nullable Long version,
        ArticleId article,
        Anchor anchor,
        List<Entry> entries,
        List<StateChange> outbox)
        implements StoredOutbox {

    public ReviewThread {
        entries = List.copyOf(entries);
        outbox = Absent.orEmpty(outbox);
        if (!(entries.getFirst() instanceof Entry.Comment))
            throw new IllegalArgumentException("A thread begins with a comment");
    }

    /** One thing that was said or done. */
    public sealed interface Entry {

        /** Who. */
        Contributor by();

        /** When. */
        Instant at();

        /** What was said; null for something done without a word. */
        @Nullable String words();

        /**
         * Somebody said something.
         *
         * @param id a ULID
         */
        @TypeAlias("threadComment")
        record Comment(String id, Contributor by, Instant at, String words, List<Mention> mentions) implements Entry {
            public Comment {
                mentions = Absent.orEmpty(mentions);
            }
        }

        /** It was settled. */
        @TypeAlias("threadResolved")
        record Resolved(
                Contributor by, Instant at, @Nullable String words) implements Entry {}

        /** Whoever opened it lets it pass as it is. */
        @TypeAlias("threadWavedOn")
        record WavedOn(Contributor by, Instant at, @Nullable String words) implements Entry {}

        /** It was taken up again. */
        @TypeAlias("threadReopened")
        record Reopened(
                Contributor by, Instant at, @Nullable String words) implements Entry {}
    }

    /** Whether a thread waits for somebody. */
    public sealed interface State {

        /** It does. */
        record Open() implements State {}

        /** It is settled. */
        record Resolved(
                Contributor by, Instant at, @Nullable String words) implements State {}

        /** Whoever opened it let it pass. */
        record WavedOn(Contributor by, Instant at, @Nullable String words) implements State {}
    }

    /** Where it stands: whatever was done last. */
    public State state() {
        return entries.reversed().stream()
                .flatMap(entry -> switch (entry) {
                    case Entry.Comment comment -> Stream.empty();
                    case Entry.Reopened reopened -> Stream.of(new State.Open());
                    case Entry.Resolved done -> Stream.of(new State.Resolved(done.by(), done.at(), done.words()));
                    case Entry.WavedOn done -> Stream.of(new State.WavedOn(done.by(), done.at(), done.words()));
                })
                .findFirst()
                .orElseGet(State.Open::new);
    }

    /** Whether it waits for somebody. */
    public boolean isOpen() {
        return state() instanceof State.Open;
    }

    /** Who opened it. */
    public Contributor opener() {
        return entries.getFirst().by();
    }

    /** When it was opened. */
    public Instant openedAt() {
        return entries.getFirst().at();
    }

    /** Everybody who said or did something, each once. */
    public List<Contributor> participants() {
        return entries.stream().map(Entry::by).distinct().toList();
    }

    ReviewThread with(Entry entry) {
        var all = new ArrayList<>(entries);
        all.add(entry);
        return new ReviewThread(id, version, article, anchor, all, outbox);
    }

    ReviewThread at(Anchor changed) {
        return new ReviewThread(id, version, article, changed, entries, outbox);
    }

    ReviewThread noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new ReviewThread(id, version, article, anchor, entries, pending);
    }
}
