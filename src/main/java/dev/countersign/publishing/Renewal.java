package dev.countersign.publishing;

import dev.countersign.review.SignOff;
import java.time.Instant;
import java.util.List;

/**
 * A later review of a whole edition over the very same digests: "reviewed, no change". It moves the edition's dates and makes no new edition.
 *
 * @param at when its last signature was given, which completed it
 * @param lastReviewedAt the moment since which every part has been looked at in it
 * @param nextReviewDueAt when the whole text is to be reviewed again
 * @param policyVersion the policy under which it was completed
 * @param signOffs the signatures of which it is made, with the credentials as they stood
 */
public record Renewal(
        Instant at, Instant lastReviewedAt, Instant nextReviewDueAt, int policyVersion, List<SignOff> signOffs) {

    public Renewal {
        signOffs = List.copyOf(signOffs);
    }
}
