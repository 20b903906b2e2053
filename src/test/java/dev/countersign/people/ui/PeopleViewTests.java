package dev.countersign.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.AsSeen;
import dev.countersign.people.BadgeIssuer;
import dev.countersign.people.Credential;
import dev.countersign.people.CredentialCatalogue;
import dev.countersign.people.Directory;
import dev.countersign.people.Interest;
import dev.countersign.people.Npi;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Trusting;
import dev.countersign.people.UsualCredential;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The directory as those meet it who keep it, and those who may only look. */
class PeopleViewTests extends InAnEmptyStore {

    @Autowired
    Directory directory;

    @Autowired
    CurrentActor current;

    @Autowired
    Trusting trusting;

    @Autowired
    CredentialCatalogue catalogue;

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
    void suggestsWhatLettersUsuallyStandFor() {
        var erin = added();
        UI.getCurrent().navigate("people/" + erin.slug());
        test($(Button.class).withText("Add a credential").single()).click();
        test($(TextField.class).withCaption("Letters").single()).setValue("pharm.d.");
        var title = $(TextField.class).withCaption("Title").single();
        assertThat(title.getValue()).isEqualTo("Doctor of Pharmacy");
        assertThat(kind()).isEqualTo(Credential.Kind.DEGREE);

        test($(TextField.class).withCaption("Letters").single()).setValue("ATC");
        assertThat(title.getValue()).isEqualTo("Certified Athletic Trainer");
        assertThat(kind()).isEqualTo(Credential.Kind.CERTIFICATION);
        assertThat($(TextField.class).withCaption("Granted by").single().getValue())
                .isEqualTo("Board of Certification, Inc.");
        test($(DatePicker.class).withCaption("Issued on").single()).setValue(LocalDate.of(2026, 1, 1));
        assertThat($(DatePicker.class).withCaption("Expires on").single().getValue())
                .isEqualTo(LocalDate.of(2027, 12, 31));

        test(title).setValue("My own words");
        test($(TextField.class).withCaption("Letters").single()).setValue("HHP");
        assertThat(title.getValue()).isEqualTo("My own words");
        assertThat($(Paragraph.class).all())
                .anySatisfy(advice -> assertThat(advice.getText()).contains("no body answers for them"));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void refusesACheckOfWhatSomebodyChangedMeanwhile() {
        var erin = added("ATC");
        UI.getCurrent().navigate("people/" + erin.slug());
        test($(Button.class).withText("Mark as verified…").single()).click();
        test($(TextField.class).withCaption("Where is the proof?").single()).setValue("https://register.example/1");
        directory.mark(
                current.get(),
                erin.id(),
                erin.credentials().getFirst().key(),
                AsSeen.ANY,
                Credential.Status.REVOKED,
                "The register says so");
        test($(Button.class).withText("It is in order").single()).click();
        assertThat($(RefusalNotice.class).all())
                .anySatisfy(notice ->
                        assertThat(notice.getElement().getTextRecursively()).contains("changed ATC of Erin Ramsey"));
        assertThat(directory.get(erin.id()).credentials())
                .extracting(Credential::status)
                .containsExactly(Credential.Status.REVOKED);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void declaresInterestsForAYear() {
        var erin = added();
        UI.getCurrent().navigate("people/" + erin.slug());
        assertThat(chips()).contains("Not declared yet");
        test($(Button.class).withText("Declare for a year…").single()).click();
        test($(Button.class).withText("Add an interest").single()).click();
        test($(TextField.class).withCaption("With whom").single()).setValue("A fund");
        test($(Button.class).withText("Declare").single()).click();
        assertThat($(TextField.class).withCaption("What ties you").single().isInvalid())
                .isTrue();
        test($(TextField.class).withCaption("What ties you").single()).setValue("It pays for a study");
        test($(Button.class).withText("Declare").single()).click();

        assertThat(directory.get(erin.id()).declaration())
                .hasValueSatisfying(made ->
                        assertThat(made.interests()).extracting("entity").containsExactly("A fund"));
        assertThat(chips()).anyMatch(chip -> chip.startsWith("Holds until"));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysWhyANumberIsNoNpi() {
        var erin = added();
        UI.getCurrent().navigate("people/" + erin.slug());
        test($(Button.class).withText("Enter it…").single()).click();
        var field = $(TextField.class).withCaption("NPI").single();
        test(field).setValue("1234567890");
        test($(Button.class).withText("Save").single()).click();
        assertThat(field.getErrorMessage()).contains("its check digit does not fit");
        test(field).setValue("12345 67893");
        test($(Button.class).withText("Save").single()).click();
        assertThat(directory.get(erin.id()).npi()).isEqualTo(new Npi("1234567893"));
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void keepsWhatIsPrivateFromThoseWhoMayNotKnow() {
        var editor = new Actor(UserId.next(), "Edgar Editor", Set.of(Role.EDITOR), null);
        var erin = directory.add(editor, Profile.named("Erin Ramsey"), List.of());
        directory.identify(editor, erin.id(), AsSeen.ANY, new Npi("1234567893"));
        directory.declare(
                editor,
                erin.id(),
                Ulid.next(),
                List.of(new Interest(Interest.Kind.FUNDING, "A fund", "It pays", null, null)));
        UI.getCurrent().navigate("people/" + erin.slug());

        assertThat(UI.getCurrent().getElement().getTextRecursively()).doesNotContain("1234567893", "A fund");
    }

    @Test
    @SignedInAs(Role.ADMINISTRATOR)
    void acceptsIssuersAndAddsLetters() {
        UI.getCurrent().navigate("credential-sources");
        test($(Button.class).withText("Accept an issuer").single()).click();
        test($(TextField.class).withCaption("Name").single()).setValue("The Issuer");
        test($(TextField.class).withCaption("Signs as").single()).setValue("https://issuer.example");
        test($(TextArea.class).withCaption("Public keys").single()).setValue("{\"kty\": \"none\"}");
        test($(Button.class).withText("Accept them").single()).click();
        assertThat($(TextArea.class).withCaption("Public keys").single().isInvalid())
                .isTrue();
        test($(TextArea.class).withCaption("Public keys").single())
                .setValue("{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"one\","
                        + "\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}");
        test($(Button.class).withText("Accept them").single()).click();
        assertThat(trusting.list()).extracting(BadgeIssuer::identity).containsExactly("https://issuer.example");

        test($(Button.class).withText("Add letters").single()).click();
        test($(TextField.class).withCaption("Letters").single()).setValue("XQZ");
        test($(TextField.class).withCaption("Title").single()).setValue("Of this house");
        test($(Button.class).withText("Add them").single()).click();
        assertThat(catalogue.find("xqz")).map(UsualCredential::title).hasValue("Of this house");
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

    @SuppressWarnings("unchecked")
    private Credential.Kind kind() {
        return (Credential.Kind) $(Select.class).withCaption("Kind").single().getValue();
    }

    private List<String> chips() {
        return $(Chip.class).all().stream().map(Chip::getText).toList();
    }

    private String asReadersSeeIt() {
        return $(H3.class).single().getText();
    }
}
