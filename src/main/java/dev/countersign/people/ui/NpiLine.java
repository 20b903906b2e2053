package dev.countersign.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.people.AsSeen;
import dev.countersign.people.Directory;
import dev.countersign.people.Npi;
import dev.countersign.people.Person;
import org.jspecify.annotations.Nullable;

/** A person's NPI, for those who may know it. */
class NpiLine extends Div {

    private final Directory directory;
    private final Actor actor;
    private final ValueSignal<Person> person;

    NpiLine(Directory directory, Actor actor, ValueSignal<Person> person) {
        this.directory = directory;
        this.actor = actor;
        this.person = person;
        addClassName("line");
        Signal.effect(this, () -> show(person.get().npi()));
    }

    private void show(@Nullable Npi npi) {
        removeAll();
        add(new Span("NPI"), new Span(npi == null ? "none entered" : npi.value()));
        if (actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isPresent()) return;
        var change = new Button(npi == null ? "Enter it…" : "Change…", click -> edit());
        change.setAriaLabel(npi == null ? "Enter it: the NPI" : "Change the NPI");
        change.addThemeName("tertiary");
        add(change);
    }

    private void edit() {
        var shown = person.peek().npi();
        var editor = new NpiEditor();
        editor.edit(new NpiEditor.Typed(shown == null ? "" : shown.value()));
        new EditorDialog<>(
                        "NPI of " + person.peek().name(),
                        editor,
                        "Save",
                        typed -> person.set(
                                directory.identify(actor, person.peek().id(), AsSeen.npi(shown), typed.number())))
                .open();
    }
}
