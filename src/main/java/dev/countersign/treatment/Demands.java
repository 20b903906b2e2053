package dev.countersign.treatment;

import dev.countersign.kit.Reference;
import dev.countersign.kit.Refusal.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a card must say before anybody may sign it, by its kind. A draft may lack it; a signed card may not.
 *
 * <p>Each demand is a named rule, so that the form, the reviewing page and the service speak with one voice.
 */
public final class Demands {

    private static final List<Demand> ALL = List.of(
            demand(
                    "safety.contraindications",
                    "Name at least one contraindication, or say that none are known",
                    card -> !card.safety().contraindications().isEmpty()
                            || card.safety().noKnownContraindications()),
            demand(
                    "safety.noKnownContraindications",
                    "It names contraindications and says that none are known: keep one of the two",
                    card -> card.safety().contraindications().isEmpty()
                            || !card.safety().noKnownContraindications()),
            demand(
                    "evidence",
                    "Say what evidence there is, or that none was appraised",
                    card -> !card.evidence().isEmpty() || card.noEvidence()),
            demand(
                    "doses",
                    "A drug names a maximum dose per day",
                    card -> !card.isDrug()
                            || (!card.doses().isEmpty()
                                    && card.doses().stream().allMatch(dose -> dose.maximumPerDay() != null))),
            demand(
                    "references",
                    "A drug names the references it rests on",
                    card -> !card.isDrug() || !card.references().isEmpty()),
            demand(
                    "references",
                    "It cites a reference that is not among its references",
                    card -> card.references().stream()
                            .map(Reference::key)
                            .collect(Collectors.toSet())
                            .containsAll(card.citations())));

    private Demands() {}

    /** The demands that this card does not meet, each with the field and what would be right. */
    public static List<Reason> unmetBy(TreatmentCard card) {
        return ALL.stream()
                .map(demand -> demand.of(card))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Demand demand(String field, String words, Predicate<TreatmentCard> met) {
        return new Demand(field, words, met);
    }

    private record Demand(String field, String words, Predicate<TreatmentCard> met) {
        Optional<Reason> of(TreatmentCard card) {
            return met.test(card) ? Optional.empty() : Optional.of(new Reason(field, words));
        }
    }
}
