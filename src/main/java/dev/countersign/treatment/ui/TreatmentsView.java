package dev.countersign.treatment.ui;

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
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.SearchField;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.Locale;

/** The treatment library. */
@Route("treatments")
@PageTitle("Treatments · Countersign")
@Menu(title = "Treatments", order = 20, icon = "treatments")
@PermitAll
class TreatmentsView extends Page implements BeforeEnterObserver {

    private final Library library;
    private final CurrentActor current;
    private final InstantSource clock;
    private final boolean mayAdd;
    private final SearchField search = new SearchField("Search treatments", "Name or kind", this::list);

    TreatmentsView(Library library, CurrentActor current, InstantSource clock) {
        super("Treatments");
        this.library = library;
        this.current = current;
        this.clock = clock;
        header().subtitle("Each card is written and signed once, and shown in any number of articles");
        mayAdd = current.get().lacks(Role.WRITER, Role.EDITOR).isEmpty();
        header().actions(search);
        if (mayAdd) header().actions(search, addButton());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list(search.readFrom(event));
    }

    private void list(String sought) {
        var all = library.list();
        if (all.isEmpty()) {
            show(new EmptyState(
                    Glyph.TREATMENTS,
                    "The library is empty",
                    "An imported post brings its treatments with it. Or begin a card here and show it in any article.",
                    mayAdd ? new Component[] {addButton()} : new Component[0]));
            return;
        }
        var now = clock.instant();
        var found = all.stream()
                .filter(treatment -> matches(treatment, sought))
                .map(treatment -> new ListItem(new TreatmentLine(treatment, now)))
                .toArray(ListItem[]::new);
        var lines = new UnorderedList(found);
        lines.addClassName("list");
        if (found.length > 0) show(lines);
        else show(new Paragraph("No card matches “%s”.".formatted(sought)));
    }

    private Button addButton() {
        var add = new Button(
                "New card",
                Glyph.ADD.icon(),
                click -> new EditorDialog<>("New treatment card", new NewCardEditor(), "Begin", card -> {
                            var added = library.add(current.get(), card);
                            UI.getCurrent().navigate("treatments/" + added.slug());
                        })
                        .open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private static boolean matches(Treatment treatment, String sought) {
        var card = treatment.card();
        var haystack =
                card.name() + " " + card.alsoCalled() + " " + card.kind().name().replace('_', ' ');
        return haystack.toLowerCase(Locale.ROOT).contains(sought.strip().toLowerCase(Locale.ROOT));
    }
}
