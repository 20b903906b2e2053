package dev.countersign.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.Confirmation;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Panel;
import dev.countersign.people.AsSeen;
import dev.countersign.people.Check;
import dev.countersign.people.Credential;
import dev.countersign.people.FiledEvidence;
import dev.countersign.people.Person;
import dev.countersign.people.Verification;
import java.time.LocalDate;
import java.util.Locale;

/** A person's credentials: what they claim, who checked it, and what has become of it. */
class Credentials extends Composite<Div> {

    private final Workbench workbench;
    private final Actor actor;
    private final ValueSignal<Person> person;
    private final LocalDate today;
    private final UnorderedList lines = new UnorderedList();
    private final Paragraph none =
            new Paragraph("None yet. Without a verified credential nobody signs anything that needs a qualification.");

    Credentials(Workbench workbench, Actor actor, ValueSignal<Person> person, LocalDate today) {
        this.workbench = workbench;
        this.actor = actor;
        this.person = person;
        this.today = today;
        lines.addClassNames("list", "plain");
        none.addClassName("soft");
        var panel = mayEdit() ? new Panel("Credentials", badgeButton(), addButton()) : new Panel("Credentials");
        getContent().add(panel.holding(none, lines));
        Signal.effect(getContent(), () -> list(person.get()));
    }

    private void list(Person shown) {
        lines.removeAll();
        none.setVisible(shown.credentials().isEmpty());
        for (var credential : shown.credentials())
            lines.add(new ListItem(new CredentialLine(credential, today, mayVerifyWords(), this::link, this)));
    }

    void verify(Credential credential) {
        var editor = new CheckEditor(
                new EvidenceField(workbench.evidence(), actor, person.peek().id()));
        workbench.catalogue().find(credential.abbreviation()).ifPresent(editor::advise);
        editor.edit(new Check(
                Verification.Method.REGISTRY_LOOKUP,
                null,
                null,
                credential.validity().expiresOn(),
                null));
        new EditorDialog<>(
                        "Verify %s".formatted(credential.abbreviation()),
                        editor,
                        "It is in order",
                        check -> person.set(workbench
                                .directory()
                                .verify(actor, person.peek().id(), credential.key(), AsSeen.of(credential), check)))
                .open();
    }

    void edit(Credential credential) {
        var editor = new CredentialEditor(workbench.catalogue());
        editor.edit(credential);
        new EditorDialog<>(
                        "Edit " + credential.abbreviation(),
                        editor,
                        "Save as a claim",
                        claim -> person.set(workbench
                                .directory()
                                .change(actor, person.peek().id(), AsSeen.of(credential), claim)))
                .open();
    }

    void mark(Credential credential, Credential.Status status) {
        new EditorDialog<>(
                        "Mark %s as %s"
                                .formatted(
                                        credential.abbreviation(), status.name().toLowerCase(Locale.ROOT)),
                        new ReasonEditor(),
                        "Mark it",
                        reason -> person.set(workbench
                                .directory()
                                .mark(
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
                () -> person.set(workbench
                        .directory()
                        .remove(actor, person.peek().id(), credential.key(), AsSeen.of(credential))));
    }

    boolean mayEdit() {
        return actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
    }

    private Component link(FiledEvidence file) {
        return mayEdit()
                ? EvidenceLink.to(
                        file, workbench.evidence(), actor, person.peek().id())
                : new Span("Filed privately");
    }

    private Button addButton() {
        return new Button(
                "Add a credential",
                Glyph.ADD.icon(),
                click -> new EditorDialog<>(
                                "Add a credential",
                                new CredentialEditor(workbench.catalogue()),
                                "Add as a claim",
                                claim -> person.set(workbench
                                        .directory()
                                        .claim(actor, person.peek().id(), claim)))
                        .open());
    }

    private Button badgeButton() {
        var button = new Button(
                "Take a badge…",
                click -> new EditorDialog<>(
                                "Take a signed badge",
                                new BadgeEditor(person.peek().name()),
                                "Check and take it",
                                badge -> person.set(workbench
                                        .badges()
                                        .take(actor, person.peek().id(), Ulid.next(), Ulid.next(), badge)))
                        .open());
        button.setEnabled(mayVerifyWords().isEmpty());
        button.setTooltipText(
                mayVerifyWords().isEmpty() ? "An Open Badge 3.0 that its issuer signed" : mayVerifyWords());
        return button;
    }

    private String mayVerifyWords() {
        return workbench
                .directory()
                .mayVerify(actor, person.peek().id())
                .map(Refusal::message)
                .orElse("");
    }
}
