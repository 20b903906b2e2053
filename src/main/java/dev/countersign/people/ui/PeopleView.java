package dev.countersign.people.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.SearchField;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Qualifications;
import dev.countersign.people.Scope;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The directory: authors and reviewers, what they may sign, and whose credentials need attention. */
@Route("people")
@PageTitle("People · Countersign")
@Menu(title = "People", order = 30, icon = "people")
@PermitAll
class PeopleView extends Page implements BeforeEnterObserver {

    private final Directory directory;
    private final Qualifications qualifications;
    private final CurrentActor current;
    private final LocalDate today;
    private final boolean mayAdd;
    private final SearchField search = new SearchField("Search people", "Name, letters, role, scope", this::list);

    PeopleView(Directory directory, Qualifications qualifications, CurrentActor current, InstantSource clock) {
        super("People");
        this.directory = directory;
        this.qualifications = qualifications;
        this.current = current;
        this.today = Day.of(clock.instant());
        header().subtitle("Authors and reviewers, and what qualifies them");
        mayAdd = current.get()
                .lacks(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR)
                .isEmpty();
        header().actions(search);
        if (mayAdd) header().actions(search, addButton());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list(search.readFrom(event));
    }

    private void list(String sought) {
        var everybody = directory.list();
        if (everybody.isEmpty()) {
            show(new EmptyState(
                    Glyph.PEOPLE,
                    "Nobody is here yet",
                    "Authors and reviewers stand here as readers see them. Add the first reviewer, enter a credential, and have it verified.",
                    mayAdd ? new Component[] {addButton()} : new Component[0]));
            return;
        }
        var scopes = qualifications.on(today);
        var found = everybody.stream()
                .filter(person -> matches(person, sought))
                .map(person -> line(person, scopes.apply(person)))
                .toArray(ListItem[]::new);
        var lines = new UnorderedList(found);
        lines.addClassName("list");
        if (found.length > 0) show(lines);
        else show(new Paragraph("Nobody matches “%s”.".formatted(sought)));
    }

    private ListItem line(Person person, Set<Scope> scopes) {
        return new ListItem(new PersonLine(person, scopes, today));
    }

    private Button addButton() {
        var add = new Button(
                "Add a person",
                Glyph.ADD.icon(),
                click -> new EditorDialog<>("Add a person", new NewPersonEditor(), "Add", profile -> {
                            var added = directory.add(current.get(), profile, List.of());
                            UI.getCurrent().navigate("people/" + added.slug());
                        })
                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private boolean matches(Person person, String sought) {
        var haystack = "%s %s %s %s %s"
                .formatted(
                        person.name(),
                        person.slug(),
                        requireNonNullElse(person.profile().role(), ""),
                        requireNonNullElse(person.profile().affiliation(), ""),
                        person.credentials().stream()
                                .map(credential -> credential.abbreviation() + " " + credential.scopes())
                                .toList());
        return haystack.toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT));
    }
}
