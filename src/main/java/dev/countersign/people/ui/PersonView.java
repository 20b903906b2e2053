package dev.countersign.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.local.ValueSignal;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Panel;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.kit.ui.Said;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Qualifications;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** One person: how readers see them, and the credentials that let them sign. */
@Route("people/:slug")
@PermitAll
class PersonView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final Workbench workbench;
    private final Directory directory;
    private final Qualifications qualifications;
    private final CurrentActor current;
    private final LocalDate today;
    private final ProfileEditor profile = new ProfileEditor();
    private final RefusalNotice refused = new RefusalNotice();
    private String title = "";

    PersonView(Workbench workbench, Qualifications qualifications, CurrentActor current, InstantSource clock) {
        super("");
        this.workbench = workbench;
        this.directory = workbench.directory();
        this.qualifications = qualifications;
        this.current = current;
        this.today = Day.of(clock.instant());
        arranged("columns");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = event.getRouteParameters()
                .get("slug")
                .flatMap(PersonView::slug)
                .flatMap(directory::find)
                .orElseThrow(() -> Refusal.of(
                                Refusal.Kind.NOT_FOUND,
                                "no-such-person",
                                "There is nobody of this name in the directory.")
                        .exception());
        title = person.name();
        header().title(person.name());
        show(new ValueSignal<>(person));
    }

    @Override
    public String getPageTitle() {
        return title + " · Countersign";
    }

    private void show(ValueSignal<Person> person) {
        var shown = person.peek();
        profile.edit(shown.profile());
        var actor = current.get();
        var side = new Div(new Panel("As readers see it").holding(new Preview(person, qualifications, today)));
        side.addClassName("stack");
        var main = new Div(new Credentials(workbench, actor, person, today));
        main.addClassName("stack");
        if (directory.mayDeclare(actor, shown.id()).isEmpty()) {
            main.add(new Declarations(directory, actor, person, today));
            side.add(new Panel("Known to registers as").holding(new NpiLine(directory, actor, person)));
        }
        main.add(profilePanel(person));
        show(main, side);
    }

    private Panel profilePanel(ValueSignal<Person> person) {
        var save = new Button("Save profile", click -> {
            if (profile.attempt(
                    refused,
                    value -> person.set(directory.save(
                            current.get(), person.peek().id(), person.peek().profile(), value))))
                Said.inPassing("Saved");
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(save);
        bar.addClassName("line");
        current.get().lacks(Role.EDITOR, Role.ADMINISTRATOR).ifPresent(refusal -> {
            save.setEnabled(false);
            profile.setReadOnly(true);
            var why = new Span(refusal.message());
            why.addClassName("soft");
            bar.add(why);
        });
        return new Panel("Profile").holding(refused, profile, bar);
    }

    private static Optional<Slug> slug(String typed) {
        try {
            return Optional.of(new Slug(typed));
        } catch (IllegalArgumentException notEvenASlug) {
            return Optional.empty();
        }
    }
}
