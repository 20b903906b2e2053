package dev.countersign.publishing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.Accounts;
import dev.countersign.access.SignedInAs;
import dev.countersign.access.Standing;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Correction;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.publishing.Publishing;
import dev.countersign.review.Part;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import dev.countersign.review.Signing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where everybody sees what became of an article's editions, and editors say what was wrong. */
class EditionsViewTests extends InAnEmptyStore {

    private static final String PASSWORD = "four words in a row";

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
    Publishing publishing;

    @Autowired
    CurrentActor current;

    private final Actor desk =
            new Actor(UserId.next(), "Wanda Desk", Set.of(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR), null);

    @Test
    @SignedInAs({Role.EDITOR, Role.REVIEWER})
    void comparesTwoEditionsAndLooksBack() {
        var article = publishedTwice();

        UI.getCurrent()
                .navigate(
                        "editions/" + article.id(),
                        QueryParameters.simple(Map.of(
                                "from",
                                "1",
                                "to",
                                "2",
                                "on",
                                Day.of(Instant.now()).toString())));

        assertThat($(ListItem.class).all())
                .anySatisfy(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("Edition 1", "Superseded", "Signed by Tess Trainer"))
                .anySatisfy(line ->
                        assertThat(line.getElement().getTextRecursively()).contains("Edition 2", "Live"));
        assertThat($(Html.class).withId("differences").single().getElement().getOuterHTML())
                .contains("<ins>");
        assertThat($(Div.class).withId("live-then").single().getElement().getTextRecursively())
                .contains("Edition 2, live from", "Signed by then by Tess Trainer");

        UI.getCurrent().navigate("editions/" + article.id(), QueryParameters.simple(Map.of("on", "2020-01-01")));
        assertThat($(Div.class).withId("live-then").single().getElement().getTextRecursively())
                .isEqualTo("Nothing of this article was live by then.");
    }

    @Test
    @SignedInAs({Role.EDITOR, Role.REVIEWER})
    void notesACorrectionAndTakesASupersededEditionAway() {
        var article = publishedTwice();
        UI.getCurrent().navigate("editions/" + article.id());

        test($(Button.class).withId("note-correction").single()).click();
        test($(Button.class).withText("Note it for readers").single()).click();
        assertThat(authoring.get(article.id()).corrections())
                .as("nothing was said")
                .isEmpty();
        kind().setValue(Correction.Kind.CLARIFICATION);
        test($(TextArea.class).withCaption("What was wrong, and what is right").single())
                .setValue("The left calf was meant.");
        test($(Button.class).withText("Note it for readers").single()).click();

        assertThat(authoring.get(article.id()).corrections())
                .singleElement()
                .satisfies(
                        noted -> assertThat(noted.correction().introducedIn()).isEqualTo(2));
        assertThat($(ListItem.class).all())
                .anySatisfy(line ->
                        assertThat(line.getElement().getTextRecursively()).contains("The left calf was meant."));

        test($(Button.class).withText("Withdraw…").single()).click();
        severity().setValue(Withdrawal.Severity.INACCURATE);
        test($(TextArea.class).withCaption("Reason").single()).setValue("It meant the wrong calf.");
        test($(Button.class).withText("Withdraw edition 1").single()).click();

        assertThat(authoring.get(article.id()).withdrawn()).hasSize(1);
        assertThat(authoring.get(article.id()).live().number()).isEqualTo(2);
        assertThat($(ListItem.class).all())
                .anySatisfy(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("Edition 1", "Withdrawn", "It meant the wrong calf."));
    }

    @Test
    @SignedInAs({Role.WRITER, Role.REVIEWER})
    void offersWritersNeither() {
        var article = publishedTwice();
        UI.getCurrent().navigate("editions/" + article.id());

        assertThat($(Button.class).withId("note-correction").all()).isEmpty();
        assertThat($(Button.class).withText("Withdraw…").all()).isEmpty();
    }

    @Test
    @SignedInAs({Role.EDITOR, Role.REVIEWER})
    void showsAMonthAndWhatEndsInIt() {
        publishedTwice();

        UI.getCurrent().navigate("calendar/2031-05");
        assertThat($(EmptyState.class).single().getElement().getTextRecursively())
                .contains("Nothing is due in May 2031");

        var due = publishing
                .editions(authoring.latest(1).getFirst().id())
                .getFirst()
                .envelope()
                .reviewed()
                .nextReviewDueAt();
        UI.getCurrent().navigate("calendar/" + due.toString().substring(0, 7));
        assertThat($(ListItem.class).all())
                .anySatisfy(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("Calf cramps", "Edition 2 is to be reviewed again", "Review due"));
    }

    private Article publishedTwice() {
        signInAsTrainer();
        var article =
                authoring.start(desk, LocaleTag.EN_US, Slug.from("Calf cramps"), ArticleText.titled("Calf cramps"));
        sign(article);
        publishing.publish(desk, article.id());
        authoring.save(desk, article.id(), 1, ArticleText.titled("Calf cramps by day"));
        sign(article);
        publishing.publish(desk, article.id());
        return article;
    }

    private void sign(Article article) {
        signing.sign(
                current.get(),
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
        var account = current.get();
        accounts.change(desk, account.user(), null, new Standing(account.roles(), person.id(), false));
        accounts.setPassword(desk, account.user(), null, PASSWORD);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Correction.Kind> kind() {
        return $(RadioButtonGroup.class)
                .withCaption("How much of it still stands?")
                .single();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Withdrawal.Severity> severity() {
        return $(RadioButtonGroup.class).withCaption("What is wrong with it?").single();
    }
}
