package dev.countersign.article.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.RichText;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.treatment.TreatmentCard;
import java.util.function.Consumer;

/** Asks for what a new treatment card needs to exist: its name and kind. The rest is written on the card itself. */
final class NewCardDialog extends Dialog {

    private final TextField name = Fields.line("Name of the treatment", 120);
    private final Select<TreatmentCard.Kind> kind = Fields.choice("Kind", TreatmentCard.Kind.class);
    private final RefusalNotice notice = new RefusalNotice();

    NewCardDialog(Consumer<TreatmentCard> onCard) {
        setHeaderTitle("New treatment card");
        kind.setHelperText("The kind decides who may sign the card");
        var form = new Div(name, kind, notice);
        form.addClassName("stack");
        add(form);
        var adding = new Button("Add card", click -> {
            try {
                onCard.accept(TreatmentCard.of(name.getValue(), kind.getValue(), RichText.EMPTY));
                close();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        adding.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), adding);
        name.focus();
    }
}
