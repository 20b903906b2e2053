package dev.countersign.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fresh the review of a live edition is. */
public enum ReviewStatus {
    /** Reviewed, and not to be reviewed soon. */
    CURRENT,
    /** To be reviewed within 30 days. */
    DUE,
    /** The date for the next review has passed. */
    OVERDUE;

    private static final Duration NOTICE = Duration.ofDays(30);

    /** The status at a moment, given when the next review is due. */
    public static ReviewStatus at(Instant now, @Nullable Instant due) {
        if (due == null || now.isBefore(due.minus(NOTICE))) return CURRENT;
        return now.isBefore(due) ? DUE : OVERDUE;
    }

    /** Reviews that are due before this moment count as due now. */
    static Instant dueUntil(Instant now) {
        return now.plus(NOTICE);
    }

    /** When the status changes next by the calendar alone. */
    static Optional<Instant> changesAfter(Instant now, @Nullable Instant due) {
        if (due == null || !now.isBefore(due)) return Optional.empty();
        var notice = due.minus(NOTICE);
        return Optional.of(now.isBefore(notice) ? notice : due);
    }
}
