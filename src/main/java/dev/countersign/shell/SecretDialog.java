package dev.countersign.shell;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.access.Keys;
import dev.countersign.kit.ui.OnceShown;

/** Shows the secret of a new key, for the only time. */
class SecretDialog extends OnceShown {

    SecretDialog(Keys.Made made) {
        super(
                "The key “%s”".formatted(made.key().name()),
                "Copy it now: it is shown this once. Only its hash is kept, so nobody can look it up later.",
                field(),
                made.secret().value(),
                "Select the key and copy it",
                "I have copied it");
    }

    private static TextField field() {
        var field = new TextField("Key");
        field.setHelperText("Programs send it as the header “Authorization: Bearer …”");
        return field;
    }
}
