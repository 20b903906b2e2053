package dev.countersign.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.When;
import dev.countersign.people.Declaration;
import dev.countersign.people.Directory;
import dev.countersign.people.Interest;
import dev.countersign.people.Person;
import java.time.LocalDate;
import java.util.List;

/** What interests a person declared, when the next declaration is due, and the earlier ones. For those who may declare them. */
class Declarations extends Composite<Div> {

    private final Directory directory;
    private final Actor actor;
    private final ValueSignal<Person> person;
    private final LocalDate today;
    private final Div shown = new Div();

    Declarations(Directory directory, Actor actor, ValueSignal<Person> person, LocalDate today) {
        this.directory = directory;
        this.actor = actor;
        this.person = person;
        this.today = today;
        shown.addClassName("stack");
        getContent()
                .add(new Panel("Conflicts of interest", new Button("Declare for a year…", click -> declare()))
                        .holding(shown));
        Signal.effect(getContent(), () -> show(person.get()));
    }

    private void show(Person person) {
        shown.removeAll();
        var all = person.declarations().reversed();
        if (all.isEmpty()) {
            shown.add(line(Chip.you("Not declared yet")), soft("Whoever signs declares their interests once a year."));
            return;
        }
        shown.add(latest(all.getFirst()));
        if (all.size() == 1) return;
        var earlier = new UnorderedList();
        earlier.addClassNames("list", "plain");
        all.stream().skip(1).forEach(declaration -> earlier.add(new ListItem(said(declaration))));
        shown.add(new Details(
                all.size() == 2 ? "1 earlier declaration" : all.size() - 1 + " earlier declarations", earlier));
    }

    private Component latest(Declaration declaration) {
        var due = When.written(declaration.dueOn());
        var chip = declaration.isDue(today) ? Chip.you("Due again since " + due) : Chip.mute("Holds until " + due);
        var latest = new Div(line(chip), said(declaration));
        latest.addClassName("stack");
        return latest;
    }

    private static Div said(Declaration declaration) {
        var said = new Div();
        said.addClassName("about");
        if (declaration.interests().isEmpty()) said.add(new Span("No interests"));
        declaration.interests().forEach(interest -> said.add(new Span(words(interest))));
        said.add(soft("%s on %s".formatted(declaration.byName(), When.written(Day.of(declaration.at())))));
        return said;
    }

    private static String words(Interest interest) {
        return "%s: %s, %s%s"
                .formatted(
                        InterestEditor.words(interest.kind()),
                        interest.entity(),
                        interest.relation(),
                        interest.until() == null ? "" : " (until %s)".formatted(When.written(interest.until())));
    }

    private void declare() {
        var editor = new DeclarationEditor();
        editor.edit(new DeclarationEditor.Interests(
                person.peek().declaration().map(Declaration::interests).orElse(List.of())));
        new EditorDialog<>(
                        "Interests of " + person.peek().name(),
                        editor,
                        "Declare",
                        declared -> person.set(
                                directory.declare(actor, person.peek().id(), Ulid.next(), declared.interests())))
                .open();
    }

    private static Div line(Component... components) {
        var line = new Div(components);
        line.addClassName("line");
        return line;
    }

    private static Paragraph soft(String words) {
        var soft = new Paragraph(words);
        soft.addClassName("soft");
        return soft;
    }
}
