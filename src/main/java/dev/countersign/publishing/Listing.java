package dev.countersign.publishing;

import java.time.Instant;
import java.util.List;

/**
 * What lists are filtered and sorted by. Every member to sort by has a value, so that a list can go on from any of them.
 *
 * @param title in lower case
 * @param lastReviewedAt long ago where nobody ever had to
 * @param nextReviewDueAt far away where nobody ever has to
 * @param statuses everything that is so of its review at once: one that is overdue may need one for another reason too
 * @param topics slugs of its topics
 * @param authors slugs of its authors
 * @param reviewers slugs of those who signed
 * @param treatments slugs of the cards it shows
 */
public record Listing(
        String title,
        Instant publishedAt,
        Instant modifiedAt,
        Instant lastReviewedAt,
        Instant nextReviewDueAt,
        List<ReviewStatus> statuses,
        List<String> topics,
        List<String> authors,
        List<String> reviewers,
        List<String> treatments) {

    static final Instant LONG_AGO = Instant.EPOCH;
    static final Instant FAR_AWAY = Instant.parse("9999-12-31T00:00:00Z");
}
