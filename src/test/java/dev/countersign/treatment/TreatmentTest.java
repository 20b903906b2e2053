package dev.countersign.treatment;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aTreatment;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Contributor;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import org.junit.jupiter.api.Test;

class TreatmentTest {

    @Test
    void startsAtItsFirstRevision() {
        var by = Contributor.of(writing());

        var treatment = Treatment.of(TreatmentId.next(), new Slug("heat"), aCard(), by, NOW);

        assertThat(treatment.revision()).isEqualTo(1);
        assertThat(treatment.currentRevision()).isEqualTo(CardRevision.of(treatment.id(), 1, aCard(), by, NOW));
    }

    @Test
    void countsItsRevisionsAndKeepsItsName() {
        var treatment = aTreatment(aCard());
        var by = Contributor.of(writing());
        var card = TreatmentCard.of("Heat pack", TreatmentCard.Kind.SELF_CARE, RichText.EMPTY);

        var changed = treatment.with(card, by, NOW.plusSeconds(60));

        assertThat(changed.revision()).isEqualTo(2);
        assertThat(changed.slug()).isEqualTo(treatment.slug());
        assertThat(changed.changedBy()).isEqualTo(by);
        assertThat(changed.as(treatment.currentRevision())).isEqualTo(treatment);
    }

    @Test
    void sortsTheRevisionsOfOneCardByNumber() {
        var treatment = aTreatment(aCard());
        var tenth = CardRevision.of(treatment.id(), 10, aCard(), treatment.changedBy(), NOW);

        assertThat(treatment.currentRevision().id()).isLessThan(tenth.id());
    }
}
