package dev.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.Accounts;
import dev.countersign.access.NewAccount;
import dev.countersign.access.SignedInAs;
import dev.countersign.access.Standing;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Proof;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import dev.countersign.review.ui.DifferenceReading;
import dev.countersign.review.ui.WaiverNote;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change after signing: declared editorial on the page of the article, and told to the one who signed, who may contest it. */
class WaivingViewTests extends InAnEmptyStore {

    private static final String PASSWORD = "four words in a row";
    private static final PartKey CAUSES = new PartKey("causes");

    @Autowired
    Authoring authoring;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    Reviewing reviewing;

    @Autowired
    Signing signing;

    @Autowired
    Waiving waiving;

    @Autowired
    CurrentActor current;

    private final Actor desk =
            new Actor(UserId.next(), "Wanda Desk", Set.of(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR), null);
    private final Actor editor = new Actor(UserId.next(), "Edgar Editor", Set.of(Role.EDITOR), null);
    private Article article;
    private Person trainer;

    @BeforeEach
    void anArticleWithATypingErrorAndATrainer() {
        article = authoring.start(
                desk, LocaleTag.EN_US, new Slug("calf-cramps"), text("Calves tigten when they tire, often at night."));
        var claimed = directory.add(
                desk,
                Profile.named("Tess Trainer"),
                List.of(Credential.claimed(Credential.Kind.CERTIFICATION, "ATC", "Certified athletic trainer")));
        trainer = directory.verify(
                desk,
                claimed.id(),
                claimed.credentials().getFirst().key(),
                Verification.Method.REGISTRY_LOOKUP,
                "https://register.example/tess");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void anEditorSeesWhatDiffersAndDeclaresIt() {
        tessSigns();
        correct("Calves tighten when they tire, often at night.");
        openTheArticle();
        assertThat(panel()).contains("Reads as a typing error, 1 word");

        test(declaring()).click();
        assertThat($(DifferenceReading.class).single().getElement().getProperty("innerHTML"))
                .contains("<del>", "tigten", "<ins>", "tighten");
        assertThat($(WaiverEditor.class).single().getElement().getTextRecursively())
                .contains("The signature of Tess Trainer, ATC", "carries on to these words");
        kind().setValue(Waiver.Kind.LINK);
        test($(Button.class).withText("Declare editorial").single()).click();
        assertThat(notice()).contains("A reason is missing");
        assertThat(why().isInvalid()).isTrue();

        test(why()).setValue("A letter was missing.");
        test($(Button.class).withText("Declare editorial").single()).click();
        assertThat(kind().isInvalid()).isTrue();
        assertThat(kind().getErrorMessage()).contains("a typing error");

        kind().setValue(Waiver.Kind.TYPO);
        test($(Button.class).withText("Declare editorial").single()).click();
        assertThat($(WaiverEditor.class).all()).isEmpty();
        assertThat(reviewing.of(article.id()).isApproved()).isTrue();
        assertThat(panel())
                .contains("Every part is covered.", "Declared editorial", "declared editorial by Ana Ruiz on")
                .contains("“A letter was missing.”")
                .doesNotContain("Declare editorial…");
        assertThat($(Button.class).withText("Contest…").all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void whatIsMoreThanEditorialIsNotOfferedAndSaysWhy() {
        tessSigns();
        correct("Calves tighten when they tire, often at night for 3 hours.");
        openTheArticle();
        assertThat(declaring().isEnabled()).isFalse();
        assertThat(panel()).contains("This change is more than editorial, whatever its reason.", "changes a figure");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void aTextThatChangedMeanwhileIsNotWaived() {
        tessSigns();
        correct("Calves tighten when they tire, often at night.");
        openTheArticle();
        test(declaring()).click();
        correct("Calves tighten when they tire, often by night.");
        test(why()).setValue("A letter was missing.");
        test($(Button.class).withText("Declare editorial").single()).click();
        assertThat(notice()).contains("“Causes” changed after you opened it");
        assertThat(reviewing.of(article.id()).isApproved()).isFalse();
    }

    @Test
    @SignedInAs(Role.WRITER)
    void writersAreOfferedNoWaiverAndSeeThoseThereAre() {
        tessSigns();
        correct("Calves tighten when they tire, often at night.");
        openTheArticle();
        assertThat($(WaiverOffer.class).all()).isEmpty();

        declare();
        openTheArticle();
        assertThat(panel()).contains("declared editorial by Edgar Editor on", "“A letter was missing.”");
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void whoeverSignedReadsOfItAndContestsItWithAReason() {
        signInAsTess();
        correct("Calves tighten when they tire, often at night.");
        var waiver = declare();
        openTheReview();
        assertThat(note())
                .contains("Changed after signing, declared editorial by Edgar Editor on", "“A letter was missing.”")
                .contains("a typing error, 1 word");

        assertThat($(DifferenceReading.class).all()).isEmpty();
        test($(Button.class).withText("Show the difference").single()).click();
        assertThat($(DifferenceReading.class).single().getElement().getProperty("innerHTML"))
                .contains("<del>", "tigten", "<ins>", "tighten");

        test($(Button.class).withText("Contest…").single()).click();
        test($(Button.class).withText("Contest").single()).click();
        assertThat(notice()).contains("Say why, so that others can judge it");
        assertThat(waiving.get(article.id(), waiver.id()).stands()).isTrue();

        test($(TextArea.class).withCaption("Why is it more?").single()).setValue("Tight is not tired.");
        test($(Button.class).withText("Contest").single()).click();
        assertThat(waiving.get(article.id(), waiver.id()).stands()).isFalse();
        assertThat(note()).contains("Contested by Ana Ruiz on", "“Tight is not tired.”");
        assertThat($(Button.class).withText("Contest…").all()).isEmpty();
        assertThat(reviewing.of(article.id()).coverage().uncovered())
                .extracting(open -> open.part().key())
                .containsExactly(CAUSES);
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void whatWasContestedIsShownAsSuchAndNotOfferedAgain() {
        var tess = tessSigns();
        correct("Calves tighten when they tire, often at night.");
        waiving.contest(tess, article.id(), declare().id(), "Tight is not tired.");
        openTheArticle();
        assertThat(note()).contains("Contested by Tess Trainer on", "“Tight is not tired.”");
        assertThat($(WaiverOffer.class).all()).isEmpty();

        sign(tess);
        openTheArticle();
        assertThat($(WaiverNote.class).all()).isEmpty();
    }

    private Actor tessSigns() {
        var account = accounts.create(
                desk,
                new NewAccount("Tess Trainer", "tess@example.org", PASSWORD, Set.of(Role.REVIEWER), trainer.id()));
        var tess = new Actor(account.id(), "Tess Trainer", Set.of(Role.REVIEWER), trainer.id());
        sign(tess);
        return tess;
    }

    private void signInAsTess() {
        var user = current.get().user();
        accounts.change(desk, user, null, new Standing(Set.of(Role.REVIEWER), trainer.id(), false));
        accounts.setPassword(desk, user, null, PASSWORD);
        sign(current.get());
    }

    private void sign(Actor by) {
        signing.sign(
                by,
                new Signing.Signature(
                        article.id(),
                        reviewing.of(article.id()).parts().all().stream()
                                .collect(Collectors.toMap(Part::key, Part::digest)),
                        SignOff.Meaning.CLINICAL_REVIEW,
                        "None",
                        List.of(),
                        reviewing.policy().confirmed(),
                        new Proof.Password(PASSWORD)));
    }

    private void correct(String sentence) {
        authoring.save(desk, article.id(), authoring.get(article.id()).revision(), text(sentence));
    }

    private Waiver declare() {
        var part = reviewing.of(article.id()).parts().find(CAUSES).orElseThrow();
        return waiving.declare(
                editor,
                article.id(),
                new Waiving.Declaration(CAUSES, part.digest(), Waiver.Kind.TYPO, "A letter was missing."));
    }

    private static ArticleText text(String sentence) {
        return ArticleText.titled("Calf cramps")
                .withSections(
                        List.of(new Section.Prose(new SectionKey("causes"), "Causes", null, RichText.of(sentence))));
    }

    private void openTheArticle() {
        UI.getCurrent().navigate("articles");
        UI.getCurrent().navigate("articles/" + article.id());
    }

    private void openTheReview() {
        UI.getCurrent().navigate("review/" + article.id());
    }

    private Button declaring() {
        return $(Button.class)
                .withAttribute("aria-label", "Declare editorial: Causes")
                .single();
    }

    private TextArea why() {
        return $(TextArea.class)
                .withCaption("Why does it change nothing in what is said?")
                .single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Waiver.Kind> kind() {
        return $(RadioButtonGroup.class).withCaption("What is changed?").single();
    }

    private String panel() {
        return $(ReviewPanel.class).single().getElement().getTextRecursively();
    }

    private String note() {
        return $(WaiverNote.class).single().getElement().getTextRecursively();
    }

    private String notice() {
        return $(RefusalNotice.class).last().getElement().getTextRecursively();
    }
}
