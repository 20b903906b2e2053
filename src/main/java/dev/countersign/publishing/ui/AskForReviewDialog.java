package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.review.Ask;
import dev.countersign.review.Part;
import dev.countersign.review.Suggestion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks whom to ask for a review, until when, and with which words. Those who could sign what is open are suggested, the best first. */
final class AskForReviewDialog extends Dialog {

    private static final int MOST_SUGGESTED = 8;
    private static final int MOST_PARTS = 3;

    private final List<Scope> wanted;
    private final CheckboxGroup<Suggestion> suggested = new CheckboxGroup<>("Who could sign what is open");
    private final CheckboxGroup<Scope> anyone = new CheckboxGroup<>("Anyone qualified for");
    private final MultiSelectComboBox<Person> others = new MultiSelectComboBox<>("Somebody else");
    private final Paragraph outlook = new Paragraph();

    /**
     * The dialog, to be opened.
     *
     * @param wanted the scopes that the text waits for
     * @param chosen who is chosen to begin with
     * @param onAsk asks, or refuses
     */
    AskForReviewDialog(
            List<Suggestion> suggestions,
            List<Scope> wanted,
            List<Person> people,
            List<PersonId> chosen,
            LocalDate today,
            Consumer<Ask> onAsk) {
        this.wanted = wanted;
        setHeaderTitle("Ask for review");
        addClassName("ask-dialog");
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false); // what was typed is not lost by a slip
        var shown = suggestions.stream().limit(MOST_SUGGESTED).toList();
        suggested.setItems(shown);
        suggested.setItemLabelGenerator(Suggestion::title);
        suggested.setRenderer(new ComponentRenderer<>(AskForReviewDialog::line));
        suggested.setItemEnabledProvider(suggestion -> !suggestion.asked());
        suggested.select(shown.stream()
                .filter(suggestion -> chosen.contains(suggestion.person()))
                .toList());
        suggested.addClassName("suggested");
        suggested.setVisible(!shown.isEmpty());
        suggested.addValueChangeListener(change -> look());
        others.setItems(people.stream()
                .filter(person -> shown.stream()
                        .noneMatch(suggestion -> suggestion.person().equals(person.id())))
                .toList());
        others.setItemLabelGenerator(person -> named(person, today));
        others.setWidthFull();
        anyone.setItems(wanted);
        anyone.setItemLabelGenerator(Scope::value);
        anyone.setVisible(!wanted.isEmpty());
        anyone.addValueChangeListener(change -> look());
        outlook.addClassNames("soft", "outlook");
        outlook.getElement().setAttribute("role", "status");
        var due = new DatePicker("Wanted by");
        due.setMin(today);
        var note = new TextArea("Note");
        note.setMaxLength(2_000);
        note.setWidthFull();
        var notice = new RefusalNotice();
        var form = new Div(suggested, nobody(shown), anyone, outlook, others, due, note, notice);
        form.addClassName("stack");
        add(form);
        var asking = new Button("Ask for review", click -> {
            try {
                onAsk.accept(new Ask(people(), scopes(), due.getValue(), note.getValue()));
                close();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        asking.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), asking);
        look();
    }

    static String named(Person person, LocalDate today) {
        var letters = person.postNominals(today);
        return letters.isEmpty() ? person.name() : person.name() + ", " + letters;
    }

    private static Component nobody(List<Suggestion> shown) {
        var words =
                new Paragraph("Nobody in the directory is qualified for what is open, or they wrote it themselves.");
        words.addClassName("soft");
        words.setVisible(shown.isEmpty());
        return words;
    }

    private static Component line(Suggestion suggestion) {
        var name = new Span(suggestion.title());
        name.addClassName("name");
        var what = new Span("%s: %s".formatted(joined(suggestion.scopes()), parts(suggestion.parts())));
        what.addClassNames("soft", "small");
        var line = new Div(name, what);
        var load = load(suggestion);
        if (load.isPresent()) {
            var words = new Span(load.get());
            words.addClassNames("soft", "small");
            line.add(words);
        }
        line.addClassName("suggestion");
        return line;
    }

    private static Optional<String> load(Suggestion suggestion) {
        if (suggestion.asked()) return Optional.of("Asked already, and has not signed yet");
        return switch (suggestion.openRequests()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 other request waits for them");
            default -> Optional.of("%d other requests wait for them".formatted(suggestion.openRequests()));
        };
    }

    private static String parts(List<Part> parts) {
        var named = parts.stream().limit(MOST_PARTS).map(Part::title).collect(Collectors.joining(", "));
        return parts.size() > MOST_PARTS ? "%s and %d more".formatted(named, parts.size() - MOST_PARTS) : named;
    }

    private static String joined(Collection<Scope> scopes) {
        return scopes.stream().map(Scope::value).collect(Collectors.joining(", "));
    }

    /** Says for what somebody is missing still with what is chosen now. */
    private void look() {
        var left = new TreeSet<>(wanted);
        left.removeAll(anyone.getValue());
        suggested.getValue().forEach(suggestion -> left.removeAll(suggestion.scopes()));
        var nobody = suggested.getValue().isEmpty() && anyone.getValue().isEmpty();
        outlook.setText(
                nobody
                        ? "If you choose nobody, anyone who is qualified is asked."
                        : left.isEmpty()
                                ? "With these, everything that is open has somebody who is asked."
                                : "Still nobody asked for %s.".formatted(joined(left)));
    }

    private List<PersonId> people() {
        return Stream.concat(
                        suggested.getValue().stream().map(Suggestion::person),
                        others.getValue().stream().map(Person::id))
                .toList();
    }

    private List<Scope> scopes() {
        return List.copyOf(anyone.getValue());
    }
}
