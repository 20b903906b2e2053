package dev.countersign.publishing;

import java.util.Collection;
import java.util.Comparator;

/** How fresh the review of an edition is, and whether anything else speaks against it; the gravest last. */
public enum ReviewStatus {
    /** Reviewed, and not to be reviewed soon. */
    CURRENT,
    /** To be reviewed within the notice that policy gives. */
    DUE,
    /** The date for the next review has passed. */
    OVERDUE,
    /** A review is needed whatever the date: policy asks for more than it did, or a waiver is contested. */
    REVIEW_NEEDED,
    /** A review is needed because nobody who signed for some scope of a part may still sign for it. */
    CREDENTIAL_LAPSED,
    /** Nobody reviewed it within the grace after the date: what policy does with such an edition has come. Never where policy does nothing. */
    GRACE_ENDED;

    /** The one word for several that are so at once. */
    public static ReviewStatus gravest(Collection<ReviewStatus> statuses) {
        return statuses.stream().max(Comparator.naturalOrder()).orElse(CURRENT);
    }

    /** Whether an editor must see to it before anything else. */
    public boolean isGraverThan(ReviewStatus other) {
        return compareTo(other) > 0;
    }
}
