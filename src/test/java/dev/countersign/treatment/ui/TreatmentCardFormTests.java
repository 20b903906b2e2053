package dev.countersign.treatment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.Fixtures;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.TreatmentCard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The card as a writer edits it. */
class TreatmentCardFormTests extends InAnEmptyStore {

    @Autowired
    Library library;

    @Autowired
    CurrentActor current;

    @Test
    @SignedInAs(Role.WRITER)
    void givesBackEveryFieldOfACardAsItCame() {
        for (var card : new TreatmentCard[] {Fixtures.aCard(), Fixtures.aMedicationCard()}) {
            var form = new TreatmentCardForm();
            form.edit(card);
            assertThat(form.value()).isEqualTo(card);
        }
    }

    @Test
    @SignedInAs(Role.WRITER)
    void saysWhatIsMissingBeforeSigningUntilItIsSaid() {
        var form = new TreatmentCardForm();
        UI.getCurrent().add(form);
        form.edit(TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.EMPTY));
        assertThat(demands(form)).contains("Say what evidence there is").contains("Name at least one contraindication");

        test($(Checkbox.class).withCaption("No contraindications are known").single())
                .click();
        test($(Checkbox.class).withCaption("No evidence was appraised").single())
                .click();
        assertThat(demands(form)).isEmpty();
    }

    @Test
    @SignedInAs(Role.WRITER)
    void showsABrokenLimitInTheRowItIsIn() {
        var treatment = library.add(
                current.get(), TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.EMPTY));
        UI.getCurrent().navigate("treatments/" + treatment.slug());
        test($(Button.class).withText("Add a contraindication").single()).click();
        test($(Button.class).withText("Add a contraindication").single()).click();
        test($(TextField.class).withCaption("Not if").all().getFirst()).setValue("Numb skin");
        test($(Button.class).withText("Save card").single()).click();
        assertThat($(TextField.class).withCaption("Not if").all())
                .extracting(TextField::isInvalid)
                .containsExactly(false, true);

        test($(TextField.class).withCaption("Not if").last()).setValue("Fever");
        test($(Button.class).withText("Save card").single()).click();
        assertThat(library.get(treatment.id()).card().safety().contraindications())
                .hasSize(2);
        assertThat(library.get(treatment.id()).revision()).isEqualTo(2);
    }

    @Test
    @SignedInAs(Role.WRITER)
    void refusesAStaleSaveAndKeepsWhatWasTyped() {
        var card = TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.EMPTY);
        var treatment = library.add(current.get(), card);
        UI.getCurrent().navigate("treatments/" + treatment.slug());
        library.save(
                current.get(),
                treatment.id(),
                1,
                TreatmentCard.of("Hot towel", TreatmentCard.Kind.SELF_CARE, RichText.EMPTY));

        var setting = $(TextField.class).withCaption("Setting").single();
        test(setting).setValue("at home");
        test($(Button.class).withText("Save card").single()).click();
        assertThat($(RefusalNotice.class).single().getElement().getTextRecursively())
                .contains("saved revision 2");
        assertThat(setting.getValue()).isEqualTo("at home");
        assertThat(library.get(treatment.id()).card().name()).isEqualTo("Hot towel");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void letsReviewersReadOnly() {
        UI.getCurrent().navigate("treatments");
        assertThat($(H1.class).single().getText()).isEqualTo("Treatments");
        assertThat($(Button.class).withText("New card").all()).isEmpty();
    }

    private String demands(TreatmentCardForm form) {
        var words = new StringBuilder();
        $(DemandNote.class, form)
                .all()
                .forEach(note -> words.append(note.getElement().getTextRecursively()));
        return words.toString();
    }
}
