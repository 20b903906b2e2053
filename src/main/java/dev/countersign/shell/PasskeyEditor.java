package dev.countersign.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;

/** Asks what a passkey is to be called, and for the password, before the browser asks for a finger. */
class PasskeyEditor extends Editor<NewPasskey> {

    private final TextField name = at("name", new TextField("Name"));
    private final PasswordField password = at("password", new PasswordField("Your password"));

    PasskeyEditor() {
        name.setHelperText("By which you will know it, such as “Phone”");
        name.setWidthFull();
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setWidthFull();
        getContent().add(name, password, new Paragraph("Your browser then asks for your finger, face or device."));
    }

    @Override
    public void edit(NewPasskey value) {
        name.setValue(value.name());
        password.setValue(value.password());
    }

    @Override
    public NewPasskey value() {
        return new NewPasskey(name.getValue(), password.getValue());
    }
}
