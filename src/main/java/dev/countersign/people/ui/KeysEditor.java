package dev.countersign.people.ui;

import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.ui.Editor;
import jakarta.validation.constraints.NotBlank;

/** Public keys, pasted as their issuer publishes them. */
class KeysEditor extends Editor<KeysEditor.Pasted> {

    /** A JWK or a JWKS. */
    record Pasted(@NotBlank String keys) {}

    private final TextArea keys = at("keys", new TextArea("Public keys"));

    KeysEditor() {
        keys.setHelperText("A JWK or a JWKS, as the issuer publishes it. Get it from them, not from a badge.");
        keys.setPlaceholder("{\"keys\": [{\"kty\": \"EC\", …}]}");
        keys.setMinRows(5);
        keys.setMaxRows(12);
        keys.setWidthFull();
        getContent().add(keys);
    }

    /** The field, for an editor around this one. */
    TextArea field() {
        return keys;
    }

    @Override
    public void edit(Pasted pasted) {
        keys.setValue(pasted.keys());
    }

    @Override
    public Pasted value() {
        return new Pasted(keys.getValue().strip());
    }
}
