package dev.countersign.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.access.Keys;
import dev.countersign.kit.ui.Said;

/** Shows the secret of a new key, for the only time. It closes by its button alone, not by a slip. */
class SecretDialog extends Dialog {

    SecretDialog(Keys.Made made) {
        setHeaderTitle("The key “%s”".formatted(made.key().name()));
        addClassName("editor-dialog");
        setWidth("min(640px, 94vw)");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var secret = new TextField("Key");
        secret.setValue(made.secret().value());
        secret.setReadOnly(true);
        secret.setAutoselect(true);
        secret.setHelperText("Programs send it as the header “Authorization: Bearer …”");
        secret.setWidthFull();
        var copy = new Button("Copy", click -> copy(made.secret().value()));
        var content = new Div(
                new Paragraph(
                        "Copy it now: it is shown this once. Only its hash is kept, so nobody can look it up later."),
                secret,
                copy);
        content.addClassName("stack");
        add(content);
        var done = new Button("I have copied it", click -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }

    /** Browsers let pages write to the clipboard over HTTPS and on this machine; elsewhere the field is there to copy from. */
    private void copy(String secret) {
        getElement()
                .executeJs(
                        "return navigator.clipboard ? navigator.clipboard.writeText($0).then(() => true) : false",
                        secret)
                .then(
                        Boolean.class,
                        copied -> Said.inPassing(copied ? "Copied" : "Select the key and copy it"),
                        failure -> Said.inPassing("Select the key and copy it"));
    }
}
