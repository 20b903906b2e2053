package dev.countersign.evidence;

import dev.countersign.article.Revision;
import dev.countersign.attestation.KeySet;
import dev.countersign.audit.AuditTrail;
import dev.countersign.publishing.Edition;
import dev.countersign.review.Policy;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.Transcript;
import dev.countersign.treatment.CardRevision;
import java.util.List;
import java.util.Optional;

/**
 * Everything that speaks for an edition.
 *
 * @param previous the edition before it
 * @param revisions the working texts saved since the edition before, the one that was published last
 * @param cards the revisions of its cards since then
 * @param talk the requests and the threads on the way to it
 * @param policies those under which it was signed
 * @param keys all keys there ever were
 */
record Evidence(
        Edition edition,
        Optional<Edition> previous,
        List<Saved> revisions,
        List<CardSaved> cards,
        ReviewTalk talk,
        List<Policy> policies,
        KeySet keys,
        AuditTrail.Extract trail) {

    /** A saved text, and what it changed of the one before. */
    record Saved(Revision revision, Difference change) {}

    /** A saved card, and what it changed of the one before. */
    record CardSaved(CardRevision revision, Difference change) {}

    /** What it says that the edition before did not. */
    Difference change() {
        return Difference.between(previous.map(Edition::transcript).orElse(Transcript.EMPTY), edition.transcript());
    }
}
