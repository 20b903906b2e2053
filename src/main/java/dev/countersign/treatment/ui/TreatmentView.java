package dev.countersign.treatment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.When;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.WhereUsed;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** One card of the library, and where it is shown. */
@Route("treatments/:slug")
@PermitAll
class TreatmentView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Library library;
    private final CurrentActor current;
    private final List<WhereUsed> uses;
    private final List<CardAside> asides;
    private final InstantSource clock;
    private final TreatmentCardForm form = new TreatmentCardForm();
    private final RefusalNotice refused = new RefusalNotice();
    private String title = "";
    private int seen;

    TreatmentView(
            Library library,
            CurrentActor current,
            ObjectProvider<WhereUsed> uses,
            ObjectProvider<CardAside> asides,
            InstantSource clock) {
        super("");
        this.library = library;
        this.current = current;
        this.uses = uses.orderedStream().toList();
        this.asides = asides.orderedStream().toList();
        this.clock = clock;
        arranged("columns");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var treatment = event.getRouteParameters()
                .get("slug")
                .flatMap(TreatmentView::slug)
                .flatMap(library::find)
                .orElseThrow(() -> Refusal.of(
                                Refusal.Kind.NOT_FOUND, "no-such-treatment", "There is no treatment card of this name.")
                        .exception());
        form.edit(treatment.card());
        head(treatment);
        var main = new Div(form, saveBar(treatment));
        main.addClassNames("panel", "padded");
        show(main, side(treatment));
    }

    @Override
    public String getPageTitle() {
        return title + " · Countersign";
    }

    private void head(Treatment treatment) {
        seen = treatment.revision();
        title = treatment.card().name();
        header().title(title)
                .subtitle("Revision %d, by %s, %s"
                        .formatted(
                                seen,
                                treatment.changedBy().name(),
                                When.inWords(treatment.changedAt(), clock.instant())));
    }

    private Div saveBar(Treatment treatment) {
        var save = new Button("Save card", click -> {
            if (form.attempt(refused, card -> head(library.save(current.get(), treatment.id(), seen, card))))
                Said.inPassing("Saved");
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(refused, save);
        bar.addClassName("savebar");
        current.get().lacks(Role.WRITER, Role.EDITOR).ifPresent(refusal -> {
            save.setEnabled(false);
            form.setReadOnly(true);
            var why = new Span(refusal.message());
            why.addClassName("soft");
            bar.add(why);
        });
        return bar;
    }

    private Div side(Treatment treatment) {
        var side = new Div();
        side.addClassName("stack");
        var places = uses.stream()
                .flatMap(use -> use.placesShowing(treatment.id()).stream())
                .map(place -> new ListItem(new Anchor(place.address(), place.title())))
                .toArray(ListItem[]::new);
        asides.forEach(aside -> aside.of(treatment, current.get()).ifPresent(side::add));
        if (!uses.isEmpty())
            side.add(new Panel("Shown in drafts and articles")
                    .holding(places.length == 0 ? new Paragraph("No article yet.") : list(places)));
        side.add(new Panel("What a change does")
                .holding(new Paragraph("A new revision needs to be signed again before any article that shows this card"
                        + " can be published. What is published keeps the card as it was.")));
        return side;
    }

    private static UnorderedList list(ListItem... places) {
        var list = new UnorderedList(places);
        list.addClassName("places");
        return list;
    }

    private static Optional<Slug> slug(String typed) {
        try {
            return Optional.of(new Slug(typed));
        } catch (IllegalArgumentException notEvenASlug) {
            return Optional.empty();
        }
    }
}
