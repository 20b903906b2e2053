package dev.countersign.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
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
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.review.Discussing;
import dev.countersign.review.PartKey;
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
    void neverSignsATextThatChangedAndShowsTheDifferenceInstead() {
        signInAsTrainer();
        open();
        test($(Button.class).withText("Sign 2 parts…").single()).click();
        fillIn(PASSWORD);
        authoring.save(desk, article.id(), 1, article.working().withSections(List.of()));
        test($(Button.class).withText("Sign").single()).click();

        assertThat($(SignDialog.class).all()).isEmpty();
        assertThat(changedMeanwhile())
                .contains("The text changed while you were reading", "Wanda Desk saved another version")
                .contains("nothing was signed", "Order of parts");
        assertThat(reviewing.of(article.id()).coverage().settled()).isZero();

        // What was filled in is there still; only the proof is given again.
        test($(Button.class).withText("Sign 1 part…").single()).click();
        assertThat(answers()).containsOnly("Yes");
        test($(PasswordField.class).single()).setValue(PASSWORD);
        test($(Button.class).withText("Sign").single()).click();
        assertThat(reviewing.of(article.id()).isApproved()).isTrue();
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void demandsChecklistStatementAndPassword() {
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
    void saysExactlyWhatIsSignedAndAsWhat() {
        signInAsTrainer();
        open();
        test($(Button.class).withText("Sign 2 parts…").single()).click();
        assertThat($(SigningAs.class).single().getElement().getTextRecursively())
                .contains("Tess Trainer, ATC", "ATC, Certified athletic trainer, checked on", "for general-health");
        assertThat(signables())
                .containsExactlyInAnyOrder(
                        "Title, summary and order: general-health · digest " + digest("composition"),
                        "At home: general-health · digest " + digest("at-home"));
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void signsOnlyWhatIsTicked() {
        signInAsTrainer();
        open();
        test($(Button.class).withText("Sign 2 parts…").single()).click();
        signablesField()
                .setValue(Set.of(signablesField()
                        .getListDataView()
                        .getItems()
                        .filter(signable -> signable.part().key().equals(PartKey.COMPOSITION))
                        .findFirst()
                        .orElseThrow()));
        fillIn(PASSWORD);
        test($(Button.class).withText("Sign").single()).click();
        assertThat(state("composition")).contains("Signed by Tess Trainer, ATC", "(you)");
        assertThat(state("at-home")).contains("Needs you");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void showsOnlyWhatChangedSinceTheReaderLastSigned() {
        signInAsTrainer();
        open();
        sign(PASSWORD);
        var text = article.working();
        authoring.save(desk, article.id(), 1, titled(text, "Calf cramps at night"));

        UI.getCurrent().navigate("review/" + article.id(), QueryParameters.of("show", "changed"));
        assertThat($(PartReading.class).all()).hasSize(1);
        assertThat(state("composition")).contains("Needs you", "changed since you signed on");
        assertThat($(DifferenceReading.class).single().getElement().getProperty("innerHTML"))
                .contains("Calf cramps <ins>", "at night<span")
                .doesNotContain("<del>");

        test($(Button.class).withText("Show everything").single()).click();
        assertThat($(PartReading.class).all()).hasSize(5);
        assertThat($(DifferenceReading.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void showsWhatAPartRestsOnBesideIt() {
        signInAsTrainer();
        open();
        test($(Button.class)
                        .withAttribute(
                                "aria-label",
                                "Evidence, 1 reference of "
                                        + Fixtures.aMedicationCard().name())
                        .single())
                .click();
        assertThat($(SourcesReading.class).single().getElement().getTextRecursively())
                .contains(Fixtures.aMedicationCard().references().getFirst().title());
        assertThat($(Beside.class).single().isOpen()).isTrue();
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void handsOverTheThreadsThatTheReaderOpened() {
        signInAsTrainer();
        open();
        assertThat($(Button.class).withText("Request changes").single().isEnabled())
                .isFalse();
        assertThat(bar()).contains("Say at the part what should change: open a thread there");

        test($(Button.class).withAttribute("aria-label", "Comment on At home").single())
                .click();
        test($(TextArea.class)
                        .withCaption("What you want to say about this part")
                        .single())
                .setValue("Say it softer.");
        test($(Button.class, $(CommentSheet.class).single()).withText("Comment").single())
                .click();
        assertThat(state("at-home")).contains("Say it softer.");

        test($(Button.class).withText("Request changes").single()).click();
        assertThat($(RequestChangesDialog.class).single().getElement().getTextRecursively())
                .contains("The writers get your open thread", "At home: Say it softer.");
        test($(Button.class).withText("Request changes").last()).click();
        assertThat(authoring.get(article.id()).stage()).isInstanceOf(Stage.ChangesRequested.class);
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
        $(RadioButtonGroup.class, $(ChecklistField.class).single()).all().forEach(question -> question.setValue("Yes"));
        RadioButtonGroup<String> conflict =
                $(RadioButtonGroup.class).withCaption("Conflict of interest").single();
        conflict.setValue("None");
        test($(PasswordField.class).single()).setValue(password);
    }

    private List<Object> answers() {
        return $(RadioButtonGroup.class, $(ChecklistField.class).single()).all().stream()
                .map(RadioButtonGroup::getValue)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Signable> signablesField() {
        return $(CheckboxGroup.class).withCaption("What you sign").single();
    }

    private List<String> signables() {
        var field = signablesField();
        return field.getListDataView()
                .getItems()
                .map(signable -> field.getItemLabelGenerator().apply(signable) + ": "
                        + field.getItemHelperGenerator().apply(signable))
                .toList();
    }

    private String digest(String part) {
        return reviewing
                        .of(article.id())
                        .parts()
                        .find(new PartKey(part))
                        .orElseThrow()
                        .digest()
                        .hex()
                        .substring(0, 8)
                + "…";
    }

    private String changedMeanwhile() {
        var notice = $(ChangedMeanwhile.class).single();
        return notice.getElement().getTextRecursively()
                + $(DifferenceReading.class, notice).single().getElement().getProperty("innerHTML");
    }

    private static ArticleText titled(ArticleText text, String title) {
        return ArticleText.titled(title).withSections(text.sections());
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
