package dev.countersign.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.Recall;
import dev.countersign.treatment.Treatment;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of a treatment card that was taken back.
 *
 * @param treatment the card
 * @param replacement the card that stands for it now; null if there is none
 */
public record RecallNotice(
        Card treatment,
        Instant at,
        Withdrawal.Severity severity,
        String reason,
        @Nullable Card replacement) {

    /** A card by name, at the address where readers find it. */
    public record Card(TreatmentId id, Slug slug, String name) {

        /** Where the API has it. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        public String url() {
            return "/api/v1/treatments/" + slug;
        }
    }

    static RecallNotice of(Recall recall, Optional<Treatment> replacement) {
        return new RecallNotice(
                new Card(recall.treatment(), recall.slug(), recall.name()),
                recall.at(),
                recall.statement().severity(),
                recall.statement().reason(),
                replacement
                        .map(card ->
                                new Card(card.id(), card.slug(), card.card().name()))
                        .orElse(null));
    }
}
