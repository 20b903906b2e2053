package dev.countersign.treatment;

import dev.countersign.kit.Contributor;
import dev.countersign.kit.TreatmentId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A treatment's card as it was saved once. Never changed, never pruned.
 *
 * @param id the treatment's id and the number, so that writing it twice is writing it once
 */
@Document("treatmentRevisions")
public record CardRevision(
        @Id String id, TreatmentId treatment, int number, TreatmentCard card, Contributor by, Instant at) {

    static CardRevision of(TreatmentId treatment, int number, TreatmentCard card, Contributor by, Instant at) {
        return new CardRevision(idOf(treatment, number), treatment, number, card, by, at);
    }

    /** The id of a card's revision of this number: those of one card sort by number. */
    public static String idOf(TreatmentId treatment, int number) {
        return "%s/%08d".formatted(treatment, number);
    }
}
