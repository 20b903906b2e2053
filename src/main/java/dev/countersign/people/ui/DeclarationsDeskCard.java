package dev.countersign.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.When;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** Who is to declare their interests, the first time or again: oneself, and for editors everybody who may sign or declared before. */
@org.springframework.stereotype.Component
class DeclarationsDeskCard implements DeskCard {

    private final Directory directory;
    private final InstantSource clock;

    DeclarationsDeskCard(Directory directory, InstantSource clock) {
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 62;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        var today = Day.of(clock.instant());
        var seesAll = actor.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
        var lines = directory.list().stream()
                .filter(person -> person.owesDeclaration(today))
                .filter(person -> person.id().equals(actor.person()) || seesAll && isAsked(person, today))
                .map(person -> new ListItem(line(person, person.id().equals(actor.person()))))
                .toArray(ListItem[]::new);
        if (lines.length == 0) return Optional.empty();
        var list = new UnorderedList(lines);
        list.addClassNames("list", "plain");
        return Optional.of(new Panel("Interests to declare").holding(list));
    }

    private static boolean isAsked(Person person, LocalDate today) {
        return person.declaration().isPresent()
                || person.credentials().stream().anyMatch(credential -> credential.stands(today));
    }

    private static Anchor line(Person person, boolean own) {
        var name = new Span(own ? "Declare your interests for this year" : person.name());
        name.addClassName("name");
        var about = new Div(name);
        about.addClassName("about");
        var line = new Anchor("people/" + person.slug(), about);
        line.addClassName("item");
        line.add(person.declaration()
                .map(latest -> Chip.you("Due since " + When.written(latest.dueOn())))
                .orElseGet(() -> Chip.you("Not declared yet")));
        return line;
    }
}
