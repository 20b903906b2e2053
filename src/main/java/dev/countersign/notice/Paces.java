package dev.countersign.notice;

import org.jspecify.annotations.Nullable;

/** How soon somebody wants notices of each topic; what was never chosen is as it usually is. */
public record Paces(
        @Nullable Pace asked,
        @Nullable Pace threads,
        @Nullable Pace published,
        @Nullable Pace due,
        @Nullable Pace credentials) {

    /** What holds until somebody chooses. */
    public static final Paces USUAL = new Paces(Pace.AT_ONCE, Pace.AT_ONCE, Pace.AT_ONCE, Pace.DAILY, Pace.AT_ONCE);

    public Paces {
        asked = asked == null ? Pace.AT_ONCE : asked;
        threads = threads == null ? Pace.AT_ONCE : threads;
        published = published == null ? Pace.AT_ONCE : published;
        due = due == null ? Pace.DAILY : due;
        credentials = credentials == null ? Pace.AT_ONCE : credentials;
    }

    /** The pace of a topic. */
    @SuppressWarnings("NullAway") // the constructor fills them
    public Pace of(Topic topic) {
        return switch (topic) {
            case ASKED -> asked;
            case THREADS -> threads;
            case PUBLISHED -> published;
            case DUE -> due;
            case CREDENTIALS -> credentials;
            case DOOR -> Pace.AT_ONCE;
        };
    }
}
