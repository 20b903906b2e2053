package dev.countersign.kit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a secret for the only time, to be copied from a field. It closes by its button alone, not by a slip. */
public class OnceShown extends Dialog {

    /**
     * A dialog, to be opened.
     *
     * @param words what to do with it
     * @param field empty, with its label; gets the secret
     * @param elsewhere what is said where browsers do not let pages write to the clipboard
     * @param done the words on the button that closes it
     */
    protected OnceShown(String title, String words, TextField field, String secret, String elsewhere, String done) {
        setHeaderTitle(title);
        addClassName("editor-dialog");
        setWidth("min(640px, 94vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        field.setValue(secret);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        var content = new Div(new Paragraph(words), field, new Button("Copy", click -> copy(secret, elsewhere)));
        content.addClassName("stack");
        add(content);
        var close = new Button(done, click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }

    /** Browsers let pages write to the clipboard over HTTPS and on this machine; elsewhere the field is there to copy from. */
    private void copy(String secret, String elsewhere) {
        getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false",
                        secret)
                .then(
                        Boolean.class,
                        copied -> Said.inPassing(copied ? "Copied" : elsewhere),
                        failure -> Said.inPassing(elsewhere));
    }
}
