package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.people.Person;
import dev.countersign.review.ReviewRequest;
import java.util.Comparator;
import java.util.function.Consumer;

/** Asks whom to ask instead; those who could sign what is open come first. */
final class ReassignDialog extends Dialog {

    ReassignDialog(ReviewRequest request, Workshop workshop, Consumer<PersonId> onChoice) {
        setHeaderTitle("Ask somebody else");
        setWidth("min(480px, 94vw)");
        var suggested = workshop.requesting().suggestions(workshop.reviewing().of(request.article())).stream()
                .map(suggestion -> suggestion.person())
                .toList();
        var person = new ComboBox<Person>("Who instead?");
        person.setItems(workshop.directory().list().stream()
                .filter(one -> !request.person().filter(one.id()::equals).isPresent())
                .sorted(Comparator.comparingInt(one -> {
                    int place = suggested.indexOf(one.id());
                    return place < 0 ? Integer.MAX_VALUE : place;
                }))
                .toList());
        person.setItemLabelGenerator(one -> AskForReviewDialog.named(one, workshop.today()));
        person.setHelperText("Those who could sign what is open come first");
        person.setWidthFull();
        var notice = new RefusalNotice();
        var form = new Div(person, notice);
        form.addClassName("stack");
        add(form);
        var asking = new Button("Ask", click -> {
            if (person.getValue() == null) {
                person.setInvalid(true);
                person.setErrorMessage("Choose somebody");
                return;
            }
            try {
                onChoice.accept(person.getValue().id());
                close();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        asking.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), asking);
    }
}
