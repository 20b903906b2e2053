package dev.countersign.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.Fixtures;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.Accounts;
import dev.countersign.access.SignedInAs;
import dev.countersign.access.Standing;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.review.Discussing;
import dev.countersign.review.NewThread;
import dev.countersign.review.PartKey;
import dev.countersign.review.Quote;
import dev.countersign.review.Reviewing;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which reviewers read and sign. */
class ReviewViewTests extends InAnEmptyStore {

    private static final String PASSWORD = "four words in a row";

    @Autowired
    Authoring authoring;

    @Autowired
    Library library;

    @Autowired
    Directory directory;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Discussing discussing;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor current;

    private final Actor desk =
            new Actor(UserId.next(), "Wanda Desk", Set.of(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR), null);
    private Article article;

    @BeforeEach
    void anArticleWithADrugAndAPromotion() {
        var drug = library.add(desk, Fixtures.aMedicationCard());
        var towel = library.add(
                desk, TreatmentCard.of("Warm towel", TreatmentCard.Kind.SELF_CARE, RichText.of("Warmth loosens.")));
        article = authoring.start(
                desk,
                LocaleTag.EN_US,
                new Slug("calf-cramps"),
                ArticleText.titled("Calf cramps")
                        .withSections(List.of(
                                new Section.Treatments(
                                        new SectionKey("at-home"),
                                        "At home",
                                        null,
                                        RichText.EMPTY,
                                        List.of(drug.id(), towel.id()),
                                        RichText.EMPTY),
                                new Section.Promotion(
                                        new SectionKey("book"), "Book a visit", RichText.EMPTY, "Book", "/book"))));
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void saysOfEachPartWhatItAsksOfTheReader() {
        signInAsTrainer();
        open();
        assertThat(state("composition")).contains("Needs you", "general-health");
        assertThat(state("at-home")).contains("Needs you");
        assertThat(state("card-" + drugSlug())).contains("Not in your scope", "Needs someone qualified for medication");
        assertThat(state("card-warm-towel")).contains("Not ready to sign", "Name at least one contraindication");
        assertThat(state("book")).contains("free of sign-off");
        assertThat(bar()).contains("You will sign 2 parts as ATC");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void signsWhatWasShownAndThenShowsTheSeal() {
        signInAsTrainer();
        open();
        sign(PASSWORD);
        assertThat(state("composition")).contains("Signed by Tess Trainer, ATC", "(you)");
        assertThat(bar()).contains("Nothing here needs your signature now");
        assertThat(reviewing.of(article.id()).coverage().uncovered()).hasSize(2);
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void refusesToSignWordsThatChangedWhileTheyWereRead() {
        signInAsTrainer();
        open();
        authoring.save(desk, article.id(), 1, article.working().withSections(List.of()));
        sign(PASSWORD);
        assertThat(notice()).contains("The text changed while you were reading", "“Title, summary and order” changed");

        test($(Button.class).withText("Read the change").single()).click();
        assertThat(bar()).contains("You will sign 1 part as ATC");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void demandsTheStatementAndThePassword() {
        signInAsTrainer();
        open();
        test($(Button.class).withText("Sign 2 parts…").single()).click();
        test($(Button.class).withText("Sign").single()).click();
        assertThat(notice()).contains("State your conflicts of interest");
        fillIn("not this one at all");
        test($(Button.class).withText("Sign").single()).click();
        assertThat(notice()).containsIgnoringCase("password");
        assertThat(reviewing.of(article.id()).coverage().uncovered()).hasSize(4);
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void handsTheTextBackOnceAThreadSaysWhatShouldChange() {
        signInAsTrainer();
        open();
        test($(Button.class).withText("Request changes").single()).click();
        test($(Button.class).withText("Request changes").last()).click();
        assertThat(notice()).contains("open a thread there");

        discussing.open(
                current.get(),
                ThreadId.next(),
                article.id(),
                new NewThread(PartKey.COMPOSITION, new Quote("Calf", "", ""), "Which calf?", List.of()));
        test($(TextArea.class).withCaption("In a few words").single()).setValue("Say it softer.");
        test($(Button.class).withText("Request changes").last()).click();
        assertThat(authoring.get(article.id()).stage())
                .isInstanceOfSatisfying(
                        Stage.ChangesRequested.class,
                        stage -> assertThat(stage.note()).isEqualTo("Say it softer."));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void letsEditorsReadAndSaysWhyTheySignNothing() {
        open();
        assertThat(bar()).contains("You are reading only. This needs the role reviewer.");
        assertThat(state("composition")).contains("Not covered yet", "needs someone qualified for general-health");
        assertThat($(Button.class).withText("Request changes").all()).isEmpty();
    }

    private void signInAsTrainer() {
        var person = directory.add(
                desk,
                Profile.named("Tess Trainer"),
                List.of(Credential.claimed(Credential.Kind.CERTIFICATION, "ATC", "Certified athletic trainer")));
        directory.verify(
                desk,
                person.id(),
                person.credentials().getFirst().key(),
                Verification.Method.REGISTRY_LOOKUP,
                "https://register.example/tess");
        var user = current.get().user();
        accounts.change(desk, user, null, new Standing(Set.of(Role.REVIEWER), person.id(), false));
        accounts.setPassword(desk, user, null, PASSWORD);
    }

    private void open() {
        UI.getCurrent().navigate("review/" + article.id());
    }

    private void sign(String password) {
        test($(Button.class).withText("Sign 2 parts…").single()).click();
        fillIn(password);
        test($(Button.class).withText("Sign").single()).click();
    }

    @SuppressWarnings("unchecked")
    private void fillIn(String password) {
        RadioButtonGroup<String> conflict =
                $(RadioButtonGroup.class).withCaption("Conflict of interest").single();
        conflict.setValue("None");
        test($(PasswordField.class).single()).setValue(password);
    }

    private String drugSlug() {
        return Slug.from(Fixtures.aMedicationCard().name()).value();
    }

    private String state(String part) {
        return $(PartReading.class).withId("part-" + part).single().getElement().getTextRecursively();
    }

    private String bar() {
        return $(SignBar.class).single().getElement().getTextRecursively();
    }

    private String notice() {
        return $(RefusalNotice.class).single().getElement().getTextRecursively();
    }
}
