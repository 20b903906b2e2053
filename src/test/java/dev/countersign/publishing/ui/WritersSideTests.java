package dev.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.SignedInAs;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.review.Ask;
import dev.countersign.review.Discussing;
import dev.countersign.review.NewThread;
import dev.countersign.review.PartKey;
import dev.countersign.review.Quote;
import dev.countersign.review.Requesting;
import dev.countersign.review.Responding;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.Suggestion;
import dev.countersign.review.ui.ThreadBlock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What writers see of their reviewers: whom to ask, who was asked, what should change where. */
class WritersSideTests extends InAnEmptyStore {

    private static final PartKey CAUSES = new PartKey("causes");

    @Autowired
    Authoring authoring;

    @Autowired
    Directory directory;

    @Autowired
    Requesting requesting;

    @Autowired
    Responding responding;

    @Autowired
    Discussing discussing;

    private final Actor desk = new Actor(UserId.next(), "Wanda Desk", Set.of(Role.WRITER, Role.EDITOR), null);
    private Article article;
    private Person trainer;
    private Actor tess;

    @BeforeEach
    void anArticleAndATrainer() {
        article = authoring.start(
                desk,
                LocaleTag.EN_US,
                new Slug("calf-cramps"),
                ArticleText.titled("Calf cramps")
                        .withSections(List.of(new Section.Prose(
                                new SectionKey("causes"),
                                "Causes",
                                null,
                                RichText.of("Sitting for hours will cramp.")))));
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
        tess = new Actor(UserId.next(), "Tess Trainer", Set.of(Role.REVIEWER), trainer.id());
    }

    @Test
    @SignedInAs(Role.WRITER)
    void saysThatNobodyWasAskedAndWhomToAsk() {
        open();
        assertThat(panel()).contains("Nobody asked yet for general-health.");
        test($(Button.class).withText("Ask Tess Trainer, ATC…").all().getFirst())
                .click();

        assertThat(suggestions().getValue()).extracting(Suggestion::name).containsExactly("Tess Trainer");
        test($(Button.class).withText("Ask for review").last()).click();
        assertThat(requesting.of(article.id()))
                .singleElement()
                .satisfies(request -> assertThat(request.asked()).isEqualTo(new Asked.OfPerson(trainer.id())));
        assertThat(panel())
                .contains("Tess Trainer was asked just now.", "No answer yet")
                .doesNotContain("Nobody asked");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void asksAnyoneWhereNobodyIsChosen() {
        open();
        test($(Button.class).withText("Ask for review").single()).click();
        test($(Button.class).withText("Ask for review").last()).click();

        assertThat(requesting.of(article.id()))
                .allSatisfy(request -> assertThat(request.asked()).isInstanceOf(Asked.Anyone.class))
                .isNotEmpty();
        assertThat(panel()).contains("Anyone qualified for general-health was asked just now.");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void showsAtEachPartWhatShouldChangeAndHandsBack() {
        requesting.ask(desk, article.id(), Ask.of(trainer.id()));
        openThread();
        responding.requestChanges(tess, article.id(), null);
        open();
        assertThat(panel()).contains("Tess Trainer requests changes", "Too certain.", "will cramp");
        assertThat($(Button.class).withText("1 open thread").single().isVisible())
                .isTrue();

        test(named("Reply: thread of Tess Trainer on Causes")).click();
        test($(TextArea.class).withCaption("Your answer").single()).setValue("Softer now.");
        test($(Button.class).withText("Send").single()).click();
        assertThat(panel()).contains("Softer now.");
        assertThat($(Button.class).withText("Resolve").all()).isEmpty();
        assertThat(panel()).contains("Tess Trainer opened this thread and says when it is settled");

        test($(Button.class).withText("Hand back").single()).click();
        test($(Button.class).withText("Hand back").last()).click();
        assertThat($(RefusalNotice.class).last().getElement().getTextRecursively())
                .contains("Say what you did");
        test($(TextArea.class).withCaption("What did you do?").single()).setValue("Said it softer.");
        test($(Button.class).withText("Hand back").last()).click();
        assertThat(authoring.get(article.id()).stage())
                .isInstanceOfSatisfying(
                        Stage.InReview.class,
                        stage -> assertThat(stage.reviewers()).containsExactly(trainer.id()));
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void saysWhatBecameOfTheWordsAndLetsAnEditorSettleItWithAReason() {
        openThread();
        authoring.save(
                desk,
                article.id(),
                1,
                article.working()
                        .withSections(List.of(new Section.Prose(
                                new SectionKey("causes"),
                                "Causes",
                                null,
                                RichText.of("Sitting for hours may hurt.")))));
        open();
        assertThat(panel()).contains("Changed since", "may hurt");

        authoring.save(desk, article.id(), 2, article.working().withSections(List.of()));
        open();
        assertThat(panel()).contains("Without a place in the text", "“Causes” is no longer in the text");

        test(named("Resolve: thread of Tess Trainer on Causes")).click();
        test($(TextArea.class).withCaption("Why is it settled?").single()).setValue("The section is gone.");
        test($(Button.class).withText("Resolve").last()).click();
        assertThat(discussing.of(article.id()).open()).isEmpty();
        assertThat($(ThreadBlock.class).single().getElement().getTextRecursively())
                .contains("The section is gone.");
    }

    @Test
    @SignedInAs(Role.EDITOR)
    void remindsOnceAsksSomebodyElseAndCancels() {
        var request = requesting.ask(desk, article.id(), Ask.of(trainer.id())).getFirst();
        open();
        test(named("Remind: request to Tess Trainer")).click();
        assertThat(named("Remind: request to Tess Trainer").isEnabled()).isFalse();

        test(named("Ask somebody else: request to Tess Trainer")).click();
        assertThat($(ComboBox.class).withCaption("Who instead?").single().isVisible())
                .isTrue();
        test($(Button.class).withText("Cancel").last()).click();

        test(named("Cancel: request to Tess Trainer")).click();
        test($(TextArea.class).withCaption("Why?").single()).setValue("The article waits for the summer.");
        test($(Button.class).withText("Cancel the request").single()).click();
        assertThat(requesting.get(request.id()).isOpen()).isFalse();
        assertThat(panel()).contains("Cancelled", "The article waits for the summer.");
    }

    @Test
    @SignedInAs(Role.WRITER)
    void showsWhyItWasDeclined() {
        var request = requesting.ask(desk, article.id(), Ask.of(trainer.id())).getFirst();
        responding.decline(tess, Ulid.next(), request.id(), "On holiday until May.");
        open();
        assertThat(panel()).contains("Declined", "On holiday until May.", "Nobody asked yet");
    }

    private void openThread() {
        discussing.open(
                tess,
                ThreadId.next(),
                article.id(),
                new NewThread(CAUSES, new Quote("will cramp", "Sitting for hours ", "."), "Too certain.", List.of()));
    }

    private void open() {
        UI.getCurrent().navigate("articles");
        UI.getCurrent().navigate("articles/" + article.id());
    }

    private String panel() {
        return $(ReviewPanel.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Suggestion> suggestions() {
        return $(CheckboxGroup.class).withCaption("Who could sign what is open").single();
    }

    private Button named(String label) {
        return $(Button.class)
                .withCondition(
                        button -> button.getAriaLabel().filter(label::equals).isPresent())
                .single();
    }
}
