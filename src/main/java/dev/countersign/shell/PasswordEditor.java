package dev.countersign.shell;

import com.vaadin.flow.component.textfield.PasswordField;
import dev.countersign.kit.ui.Editor;

/** Asks for a new password. */
class PasswordEditor extends Editor<NewPassword> {

    private final PasswordField password = at("password", new PasswordField("New password"));

    PasswordEditor() {
        password.setHelperText("At least 10 characters; a few words in a row are easy to keep");
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setWidthFull();
        getContent().add(password);
    }

    @Override
    public void edit(NewPassword value) {
        password.setValue(value.password());
    }

    @Override
    public NewPassword value() {
        return new NewPassword(password.getValue());
    }
}
