package dev.countersign.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Confirmation;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Panel;
import dev.countersign.people.AsSeen;
import dev.countersign.people.Check;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Verification;
import java.time.LocalDate;
import java.util.Locale;

/** A person's credentials: what they claim, who checked it, and what has become of it. */
class Credentials extends Composite<Div> {

    private final Directory directory;
    private final Actor actor;
    private final ValueSignal<Person> person;
    private final LocalDate today;
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph none =
            new Paragraph("None yet. Without a verified credential nobody signs anything that needs a qualification.");

    Credentials(Directory directory, Actor actor, ValueSignal<Person> person, LocalDate today) {
        this.directory = directory;
        this.actor = actor;
        this.person = person;
        this.today = today;
        lines.addClassNames("list", "plain");
        none.addClassName("soft");
        var panel = mayEdit() ? new Panel("Credentials", addButton()) : new Panel("Credentials");
        getContent().add(panel.holding(none, lines));
        Signal.effect(getContent(), () -> list(person.get()));
    }

    private void list(Person shown) {
        lines.removeAll();
        none.setVisible(shown.credentials().isEmpty());
        for (var credential : shown.credentials())
            lines.add(new ListItem(new CredentialLine(credential, today, mayEdit(), mayVerifyWords(), this)));
    }

    void verify(Credential credential) {
        var editor = new CheckEditor();
        editor.edit(new Check(
                Verification.Method.REGISTRY_LOOKUP,
                null,
                null,
                credential.validity().expiresOn(),
                null));
        new EditorDialog<>(
                        "Mark %s as verified".formatted(credential.abbreviation()),
                        editor,
                        "It is in order",
                        check -> person.set(directory.verify(
                                actor, person.peek().id(), credential.key(), AsSeen.of(credential), check)))
                .open();
    }

    void edit(Credential credential) {
        var editor = new CredentialEditor();
        editor.edit(credential);
        new EditorDialog<>(
                        "Edit " + credential.abbreviation(),
                        editor,
                        "Save as a claim",
                        claim ->
                                person.set(directory.change(actor, person.peek().id(), AsSeen.of(credential), claim)))
                .open();
    }

    void mark(Credential credential, Credential.Status status) {
        new EditorDialog<>(
                        "Mark %s as %s"
                                .formatted(
                                        credential.abbreviation(), status.name().toLowerCase(Locale.ROOT)),
                        new ReasonEditor(),
                        "Mark it",
                        reason -> person.set(directory.mark(
                                actor,
                                person.peek().id(),
                                credential.key(),
                                AsSeen.of(credential),
                                status,
                                reason.words())))
                .open();
    }

    void remove(Credential credential) {
        Confirmation.ask(
                "Remove %s?".formatted(credential.abbreviation()),
                "For credentials entered by mistake. What was signed with it keeps its copy.",
                "Remove it",
                () -> person.set(directory.remove(actor, person.peek().id(), credential.key(), AsSeen.of(credential))));
    }

    private Button addButton() {
        return new Button(
                "Add a credential",
                Glyph.ADD.icon(),
                click -> new EditorDialog<>(
                                "Add a credential",
                                new CredentialEditor(),
                                "Add as a claim",
                                claim -> person.set(
                                        directory.claim(actor, person.peek().id(), claim)))
                        .open());
    }

    private boolean mayEdit() {
        return actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
    }

    private String mayVerifyWords() {
        return directory
                .mayVerify(actor, person.peek().id())
                .map(Refusal::message)
                .orElse("");
    }
}
