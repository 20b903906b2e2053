package dev.countersign.invitation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Said;

/** Shows a secret for the only time: a link to hand over, or a code to tell. It closes by its button alone, not by a slip. */
final class OnceShownDialog extends Dialog {

    private OnceShownDialog(String title, String words, String label, String secret, String done) {
        setHeaderTitle(title);
        addClassName("editor-dialog");
        setWidth("min(560px, 94vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var field = new TextField(label);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var content = new Div(new Paragraph(words), field, new Button("Copy", click -> copy(secret)));
        content.addClassName("stack");
        add(content);
        var close = new Button(done, click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    static OnceShownDialog link(String name, String link) {
        return new OnceShownDialog(
                "The link for " + name,
                "Hand it over by a way that only %s reads. It is shown this once: only its digest is kept."
                        .formatted(name),
                "Link",
                link,
                "I have copied it");
    }

    static OnceShownDialog code(String name, String code) {
        return new OnceShownDialog(
                "The code for " + name,
                "Tell it to %s in person or by telephone, once you know their voice. It is good for ten minutes, for what they want to sign now, and is shown this once."
                        .formatted(name),
                "Code",
                code,
                "I have told it");
    }

    /** Browsers let pages write to the clipboard over HTTPS and on this machine; elsewhere the field is there to copy from. */
    private void copy(String secret) {
        getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false",
                        secret)
                .then(
                        Boolean.class,
                        copied -> Said.inPassing(copied ? "Copied" : "Select it and copy it"),
                        failure -> Said.inPassing("Select it and copy it"));
    }
}
