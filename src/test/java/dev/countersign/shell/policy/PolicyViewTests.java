package dev.countersign.shell.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.Page;
import dev.countersign.people.Scope;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.policy.PolicyYaml;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The review policy, as somebody reads it and as an administrator changes it. */
class PolicyViewTests extends InAnEmptyStore {

    private static final Actor HOUSE = new Actor(UserId.next(), "The house", Set.of(Role.ADMINISTRATOR), null);

    @Autowired
    PolicyMaking making;

    @AfterEach
    void theUsualPolicyAgain() {
        making.make(HOUSE, making.inForce().version(), DefaultPolicy.create(), "The test is over");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void isReadInWordsByEverybodyAndChangedByAdministrators() {
        UI.getCurrent().navigate("policy");

        assertThat(text())
                .contains(
                        "What needs whom",
                        "Cards: over-the-counter",
                        "All else",
                        "ATC",
                        "1 signer for each scope, reviewed again within a year",
                        "In force");
        assertThat($(Anchor.class).all()).noneMatch(link -> link.getHref().equals("policy/change"));
        UI.getCurrent().navigate("policy/change");
        assertThat(text()).doesNotContain("See what it would change");
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void isChangedLookedAtAndPutInForce() {
        UI.getCurrent().navigate("policy/change");
        test($(IntegerField.class).withCaption("Signers, risk medication").single())
                .setValue(2);
        test($(Button.class).withText("See what it would change…").single()).click();
        awaitPreview();

        assertThat(text())
                .contains("1 rule would read otherwise", "1 signer for each scope", "2 signers for each scope")
                .contains("Looked at");
        test(putting()).click();
        assertThat($(TextArea.class).withCaption("Why").single().getErrorMessage())
                .contains("Say why");
        test($(TextArea.class).withCaption("Why").single()).setValue("Two pairs of eyes");
        test(putting()).click();

        assertThat(making.inForce().terms().values()).anyMatch(terms -> terms.signers() == 2);
        assertThat(making.inForce().made().why()).isEqualTo("Two pairs of eyes");
        assertThat(text())
                .contains("What version %d changed".formatted(making.inForce().version()), "Two pairs of eyes");
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        UI.getCurrent().navigate("policy/change");
        $(IntegerField.class).withCaption("Months, risk general").single().setValue(500);
        test($(Button.class).withText("See what it would change…").single()).click();

        var months = $(IntegerField.class).withCaption("Months, risk general").single();
        assertThat(months.isInvalid()).isTrue();
        assertThat(months.getErrorMessage()).isEqualTo("500 is not possible here: it is 1 to 120");
        assertThat(months.getValue()).isEqualTo(500);
        assertThat($(Dialog.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    @SuppressWarnings("unchecked")
    void changesTheScopesOfACredentialAndAddsAnother() {
        UI.getCurrent().navigate("policy/change");
        test($(TextField.class).withCaption("Letters").single()).setValue("H.H.P.");
        test($(Button.class).withText("Add").single()).click();
        var scopes = (CheckboxGroup<String>)
                $(CheckboxGroup.class).withCaption("Scopes").single();
        scopes.setValue(Set.of("nutrition"));
        test($(Button.class).withText("Keep").single()).click();
        test($(Button.class).withText("See what it would change…").single()).click();
        awaitPreview();
        assertThat(text()).contains("HHP serves", "nutrition");
        test($(TextArea.class).withCaption("Why").single()).setValue("Holistic");
        test(putting()).click();

        assertThat(making.inForce().credentials()).containsEntry("HHP", Set.of(new Scope("nutrition")));
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void isFilledInFromAFile() {
        UI.getCurrent().navigate("policy/change");
        test($(Button.class).withText("Import YAML…").single()).click();
        var yaml = $(TextArea.class).withCaption("YAML").single();
        test(yaml).setValue("nonsense: 1");
        test($(Button.class).withText("Fill in the form").single()).click();
        assertThat(text()).contains("Line 1: There is no member 'nonsense' here");

        test(yaml).setValue(PolicyYaml.write(DefaultPolicy.create()).replace("spreadDays: 60", "spreadDays: 21"));
        test($(Button.class).withText("Fill in the form").single()).click();
        assertThat($(IntegerField.class)
                        .withCaption("Spread over the last days")
                        .single()
                        .getValue())
                .isEqualTo(21);
        assertThat(making.inForce().spreadDays()).isEqualTo(60);
    }

    private Button putting() {
        return $(Button.class).withText("Put in force").single();
    }

    /** The preview is looked up in a thread of its own; the browser asks again and again how far it is. */
    private void awaitPreview() {
        var patience = Instant.now().plus(Duration.ofSeconds(20));
        while (!putting().isEnabled()) {
            assertThat(Instant.now()).as("the preview comes to its end").isBefore(patience);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            Thread.onSpinWait();
        }
    }

    /** What can be read on the page and in the dialogs over it. */
    private String text() {
        return Stream.concat($(Page.class).all().stream(), $(Dialog.class).all().stream())
                .map(component -> component.getElement().getTextRecursively())
                .collect(Collectors.joining(" "));
    }
}
