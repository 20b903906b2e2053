package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.countersign.kit.Proof;

/** Asks for the password that somebody signs in with. */
final class PasswordProof implements ProofField {

    private final PasswordField password = new PasswordField("Your password");

    PasswordProof() {
        password.getElement().setAttribute("autocomplete", "current-password");
        password.setHelperText("Asked again so that nobody signs in your name from an open screen");
        password.setWidthFull();
    }

    @Override
    public Component component() {
        return password;
    }

    @Override
    public Proof proof() {
        return new Proof.Password(password.getValue());
    }
}
