package dev.countersign.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import java.util.function.Consumer;

/** Hands the text back to the writers. What should change, and where, the open threads say. */
final class RequestChangesDialog extends Dialog {

    RequestChangesDialog(Consumer<String> onNote) {
        setHeaderTitle("Request changes");
        setWidth("30rem");
        var note = new TextArea("In a few words");
        note.setHelperText(
                "For the writers' desk, if you like. Your open threads say what should change, part by part");
        note.setMinRows(2);
        note.setMaxLength(2_000);
        note.setWidthFull();
        var notice = new RefusalNotice();
        var form = new Div(note, notice);
        form.addClassName("stack");
        add(form);
        var requesting = new Button("Request changes", click -> {
            try {
                onNote.accept(note.getValue());
                close();
            } catch (RefusedException refused) {
                notice.say(refused.refusal());
            }
        });
        requesting.addThemeName("primary");
        getFooter().add(new Button("Cancel", click -> close()), requesting);
        note.focus();
    }
}
