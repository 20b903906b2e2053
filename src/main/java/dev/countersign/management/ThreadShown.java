package dev.countersign.management;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.ThreadId;
import dev.countersign.review.Discussion.Anchored;
import dev.countersign.review.Mention;
import dev.countersign.review.PartKey;
import dev.countersign.review.Place;
import dev.countersign.review.Quote;
import dev.countersign.review.ReviewThread.Entry;
import dev.countersign.review.ReviewThread.State;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A thread with its place in the text as it reads now.
 *
 * @param title what the part is or was called
 * @param digest of the part when the thread was opened
 * @param revision of the text when the thread was opened
 */
record ThreadShown(
        ThreadId id,
        ArticleId article,
        PartKey part,
        String title,
        Digest digest,
        int revision,
        @Nullable Quote quote,
        PlaceShown place,
        StateShown state,
        List<EntryShown> entries) {

    /**
     * Where the words stand now.
     *
     * @param name {@code whole} part, the {@code same} words, {@code changed} ones, or {@code orphaned}
     * @param text what stands there now
     * @param why there is no place any more
     */
    record PlaceShown(
            String name, @Nullable String text, @Nullable String why) {

        static PlaceShown of(Place place) {
            return switch (place) {
                case Place.Whole whole -> new PlaceShown("whole", null, null);
                case Place.Same same -> new PlaceShown("same", same.text(), null);
                case Place.Changed changed -> new PlaceShown("changed", changed.text(), null);
                case Place.Orphaned orphaned -> new PlaceShown("orphaned", null, orphaned.why());
            };
        }
    }

    /** Whether it waits for somebody, and who settled it otherwise. */
    record StateShown(
            String name,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String words) {

        static StateShown of(State state) {
            return switch (state) {
                case State.Open open -> new StateShown("open", null, null, null);
                case State.Resolved done -> new StateShown("resolved", done.by().name(), done.at(), done.words());
                case State.WavedOn done -> new StateShown("wavedOn", done.by().name(), done.at(), done.words());
            };
        }
    }

    /** One thing that was said or done. */
    record EntryShown(
            String name, String by, Instant at, @Nullable String words, List<Mention> mentions) {

        static EntryShown of(Entry entry) {
            return switch (entry) {
                case Entry.Comment comment -> of("comment", comment, comment.mentions());
                case Entry.Resolved done -> of("resolved", done, List.of());
                case Entry.WavedOn done -> of("wavedOn", done, List.of());
                case Entry.Reopened done -> of("reopened", done, List.of());
            };
        }

        private static EntryShown of(String name, Entry entry, List<Mention> mentions) {
            return new EntryShown(name, entry.by().name(), entry.at(), entry.words(), mentions);
        }
    }

    static ThreadShown of(Anchored anchored) {
        var thread = anchored.thread();
        var anchor = thread.anchor();
        return new ThreadShown(
                thread.id(),
                thread.article(),
                anchor.part(),
                anchor.title(),
                anchor.digest(),
                anchor.revision(),
                anchor.quote(),
                PlaceShown.of(anchored.place()),
                StateShown.of(thread.state()),
                thread.entries().stream().map(EntryShown::of).toList());
    }
}
