package dev.countersign.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory as those meet it who keep it, and those who may only look. */
class PeopleViewTests extends InAnEmptyStore {

    @Autowired
    Directory directory;

    @Autowired
    CurrentActor current;

    @Test
    @SignedInAs(Role.EDITOR)
    void saysWhatToDoWhenNobodyIsThere() {
        UI.getCurrent().navigate("people");
        assertThat($(EmptyState.class).all()).hasSize(1);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void addsAPersonAndShowsTheirPage() {
        UI.getCurrent().navigate("people");
        test($(Button.class).withText("Add a person").last()).click();
        test($(TextField.class).withCaption("Name").last()).setValue("Erin Ramsey");
        test($(Button.class).withText("Add").single()).click();
        assertThat($(H1.class).single().getText()).isEqualTo("Erin Ramsey");
        assertThat(directory.list()).extracting(Person::name).containsExactly("Erin Ramsey");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void showsLettersOnlyOnceTheyAreVerified() {
        var erin = added("ATC");
        UI.getCurrent().navigate("people/" + erin.slug());
        assertThat(asReadersSeeIt()).isEqualTo("Erin Ramsey");

        test($(Button.class).withText("Mark as verified…").single()).click();
        test($(TextField.class).withCaption("Where is the proof?").single()).setValue("https://register.example/1");
        test($(Button.class).withText("It is in order").single()).click();
        assertThat(asReadersSeeIt()).isEqualTo("Erin Ramsey, ATC");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void demandsWhereTheProofIs() {
        var erin = added("ATC");
        UI.getCurrent().navigate("people/" + erin.slug());
        test($(Button.class).withText("Mark as verified…").single()).click();
        test($(Button.class).withText("It is in order").single()).click();
        assertThat($(RefusalNotice.class).all())
                .anySatisfy(notice ->
                        assertThat(notice.getElement().getTextRecursively()).contains("Say where the proof is"));
        assertThat(directory.get(erin.id()).credentials())
                .extracting(Credential::status)
                .containsExactly(Credential.Status.UNVERIFIED);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void showsABrokenLimitAtItsFieldAndKeepsWhatWasTyped() {
        var erin = added();
        UI.getCurrent().navigate("people/" + erin.slug());
        var name = $(TextField.class).withCaption("Name").single();
        test(name).setValue("");
        test($(TextArea.class).withCaption("Biography").single()).setValue("She runs.");
        test($(Button.class).withText("Save profile").single()).click();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).isEqualTo("Must not be empty");
        assertThat($(TextArea.class).withCaption("Biography").single().getValue())
                .isEqualTo("She runs.");

        test(name).setValue("Erin R. Ramsey");
        test($(Button.class).withText("Save profile").single()).click();
        assertThat(directory.get(erin.id()).profile().biography()).isEqualTo(RichText.of("She runs."));
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void letsReviewersLookOnly() {
        UI.getCurrent().navigate("people");
        assertThat($(Button.class).withText("Add a person").all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysThatNobodyIsThereByThatName() {
        UI.getCurrent().navigate("people/nobody-of-this-name");
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
        UI.getCurrent().navigate("people/NOT%20A%20SLUG");
        assertThat($(H1.class).single().getText()).isEqualTo("Not found");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void keepsTheUsersForAdministrators() {
        UI.getCurrent().navigate("users");
        assertThat($(H1.class).single().getText()).isEqualTo("Not for your role");
    }

    private Person added(String... letters) {
        var claims = Arrays.stream(letters)
                .map(text -> Credential.claimed(Credential.Kind.CERTIFICATION, text, text))
                .toList();
        return directory.add(current.get(), Profile.named("Erin Ramsey"), List.copyOf(claims));
    }

    private String asReadersSeeIt() {
        return $(H3.class).single().getText();
    }
}
