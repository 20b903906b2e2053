package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.Absent;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Person;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks whom to ask for a review, until when, and with which words. */
final class AskForReviewDialog extends Dialog {

    /** Asks for the review, or refuses. */
    interface Asking {
        void ask(List<PersonId> reviewers, @Nullable LocalDate due, @Nullable String note);
    }

    AskForReviewDialog(List<Person> people, LocalDate today, Asking asking) {
        setHeaderTitle("Ask for review");
        setWidth("30rem");
        var reviewers = new MultiSelectComboBox<Person>("Reviewers");
        reviewers.setItems(people);
        reviewers.setItemLabelGenerator(person -> named(person, today));
        reviewers.setHelperText("Leave empty to ask anyone qualified");
        reviewers.setWidthFull();
        var due = new DatePicker("Wanted by");
        due.setMin(today);
        var note = new TextArea("Note");
        note.setMaxLength(2_000);
        note.setWidthFull();
        var notice = new RefusalNotice();
        var form = new Div(reviewers, due, note, notice);
        form.addClassName("stack");
        add(form);
        var ask = new Button("Ask for review", click -> {
            try {
                asking.ask(
                        reviewers.getValue().stream().map(Person::id).toList(),
                        due.getValue(),
                        Absent.ifBlank(note.getValue()));
                close();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        ask.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), ask);
    }

    private static String named(Person person, LocalDate today) {
        var letters = person.postNominals(today);
        return letters.isEmpty() ? person.name() : person.name() + ", " + letters;
    }
}
