package dev.countersign.treatment;

import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aMedicationCard;
import static dev.countersign.Fixtures.cites;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemandsTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void askNothingMoreOfAFullCard(Kind kind) {
        assertThat(Demands.unmetBy(aCard("Any", kind))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"OVER_THE_COUNTER", "PRESCRIPTION"},
            mode = EnumSource.Mode.EXCLUDE)
    void askEveryCardForContraindicationsAndEvidence(Kind kind) {
        assertThat(unmet(TreatmentCard.of("Any", kind, RichText.EMPTY)))
                .containsExactly("safety.contraindications", "evidence");
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"OVER_THE_COUNTER", "PRESCRIPTION"})
    void askDrugsForADoseAndReferencesToo(Kind kind) {
        assertThat(unmet(TreatmentCard.of("Any", kind, RichText.EMPTY)))
                .containsExactly("safety.contraindications", "evidence", "doses", "references");
    }

    @Test
    void takeAnExpressNoneForAnAnswer() {
        var card = with(
                aCard(),
                new Safety(List.of(), true, List.of(), List.of(), List.of()),
                List.of(),
                true,
                List.of(),
                aCard().references());

        assertThat(Demands.unmetBy(card)).isEmpty();
    }

    @Test
    void refuseContraindicationsNextToNone() {
        var both = new Safety(aCard().safety().contraindications(), true, List.of(), List.of(), List.of());

        assertThat(unmet(with(aCard(), both, List.of(), true, List.of(), aCard().references())))
                .containsExactly("safety.noKnownContraindications");
    }

    @Test
    void askEveryDoseForItsMaximum() {
        var card = aMedicationCard();
        var open = new Dose("12 years and older", "200", "mg", "by mouth", "8 hours", " ", null);
        var doses = List.of(card.doses().getFirst(), open);

        assertThat(unmet(with(card, card.safety(), card.evidence(), false, doses, card.references())))
                .containsExactly("doses");
    }

    @Test
    void askForTheReferencesThatAreCited() {
        var card = aCard();

        assertThat(unmet(with(card, card.safety(), card.evidence(), false, List.of(), List.of())))
                .containsExactly("references");
        assertThat(unmet(with(
                        card,
                        card.safety(),
                        card.evidence(),
                        false,
                        List.of(),
                        List.of(Reference.titled("r9", "Other")))))
                .containsExactly("references");
    }

    @Test
    void findCitationsWhereverTheyAre() {
        var card = new TreatmentCard(
                "Any",
                List.of(),
                Kind.EXERCISE,
                null,
                cites("One.", "a"),
                cites("Two.", "b"),
                cites("Three.", "c"),
                HowTo.NOTHING,
                Timing.NOTHING,
                List.of(),
                List.of(new TreatmentCard.Benefit("Ease", cites("Four.", "d"))),
                Safety.NOTHING,
                List.of(new Evidence(
                        "pain",
                        Evidence.System.NONE,
                        null,
                        null,
                        Evidence.Direction.UNCLEAR,
                        List.of("e"),
                        null,
                        null)),
                false,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                false);

        assertThat(card.citations()).containsExactlyInAnyOrder("a", "b", "c", "d", "e");
    }

    @Test
    void sayWhatWouldBeRight() {
        assertThat(Demands.unmetBy(TreatmentCard.of("Any", Kind.PRESCRIPTION, RichText.EMPTY)))
                .allSatisfy(reason -> assertThat(reason.message()).contains(" ").doesNotEndWith("."));
    }

    private static List<String> unmet(TreatmentCard card) {
        return Demands.unmetBy(card).stream().map(reason -> reason.at()).toList();
    }

    private static TreatmentCard with(
            TreatmentCard card,
            Safety safety,
            List<Evidence> evidence,
            boolean noEvidence,
            List<Dose> doses,
            List<Reference> references) {
        return new TreatmentCard(
                card.name(),
                card.alsoCalled(),
                card.kind(),
                card.setting(),
                card.summary(),
                card.howItWorks(),
                card.bestFor(),
                card.howTo(),
                card.timing(),
                doses,
                card.benefits(),
                safety,
                evidence,
                noEvidence,
                card.uncertainty(),
                card.alternatives(),
                card.cost(),
                card.codes(),
                references,
                card.promotional());
    }
}
