package dev.countersign.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.InAnEmptyStore;
import dev.countersign.access.Accounts;
import dev.countersign.access.SignedInAs;
import dev.countersign.access.Standing;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Profile;
import dev.countersign.people.Verification;
import dev.countersign.review.Ask;
import dev.countersign.review.Requesting;
import dev.countersign.review.ReviewRequest.State;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The desk of somebody who is asked for reviews. */
class AskedOfYouTests extends InAnEmptyStore {

    @Autowired
    Authoring authoring;

    @Autowired
    Directory directory;

    @Autowired
    Requesting requesting;

    @Autowired
    Accounts accounts;

    @Autowired
    CurrentActor current;

    @Autowired
    InstantSource clock;

    private final Actor desk =
            new Actor(UserId.next(), "Wanda Desk", Set.of(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR), null);

    @Test
    @SignedInAs(Role.REVIEWER)
    void acceptsWhatWasAskedByName() {
        var trainer = signInAsTrainer();
        var due = Day.of(clock.instant()).plusDays(2);
        var request = requesting
                .ask(desk, article().id(), Ask.of(trainer).by(due).saying("Before Friday, please."))
                .getFirst();
        openTheDesk();
        assertThat(line())
                .contains("Calf cramps", "1 part needs you", "Needs you", "in 2 days", "Before Friday, please.");

        test($(Button.class).withText("Accept").single()).click();
        assertThat(requesting.get(request.id()).state()).isInstanceOf(State.Accepted.class);
        assertThat(line()).contains("Accepted");
        assertThat($(Button.class).withText("Accept").all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void declinesWithAReasonAndItIsGoneFromTheDesk() {
        var trainer = signInAsTrainer();
        var request = requesting.ask(desk, article().id(), Ask.of(trainer)).getFirst();
        openTheDesk();
        test($(Button.class).withText("Decline").single()).click();
        test($(Button.class).withText("Decline").last()).click();
        assertThat(requesting.get(request.id()).isOpen()).isTrue();

        test($(TextArea.class).withCaption("Why?").single()).setValue("I wrote my thesis with its author.");
        test($(Button.class).withText("Decline").last()).click();
        assertThat(requesting.get(request.id()).state()).isInstanceOf(State.Declined.class);
        assertThat($(AskedLine.class).all()).isEmpty();
    }

    @Test
    @SignedInAs(Role.REVIEWER)
    void takesWhatAnyoneWasAskedAndCanDeclineOnlyThen() {
        signInAsTrainer();
        requesting.ask(desk, article().id(), Ask.anyone());
        openTheDesk();
        assertThat($(Button.class).withText("Decline").all()).isEmpty();
        test($(Button.class).withText("Accept").single()).click();
        assertThat($(Button.class).withText("Decline").single().isVisible()).isTrue();
    }

    /** The page that a session begins with is the desk as it was then. */
    private static void openTheDesk() {
        UI.getCurrent().navigate("articles");
        UI.getCurrent().navigate("");
    }

    private Article article() {
        return authoring.start(desk, LocaleTag.EN_US, new Slug("calf-cramps"), ArticleText.titled("Calf cramps"));
    }

    private PersonId signInAsTrainer() {
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
        accounts.change(desk, current.get().user(), null, new Standing(Set.of(Role.REVIEWER), person.id(), false));
        return person.id();
    }

    private String line() {
        return $(AskedLine.class).single().getElement().getTextRecursively();
    }
}
