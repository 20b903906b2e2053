package dev.countersign.people.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Issuer;
import dev.countersign.people.Trusting.NewIssuer;

/** Who issues signed badges, and with which keys. */
class IssuerEditor extends Editor<NewIssuer> {

    private final TextField name = at("issuer/name", new TextField("Name"));
    private final TextField url = at("issuer/url", new TextField("Their address"));
    private final TextField identity = at("identity", new TextField("Signs as"));
    private final KeysEditor keys = new KeysEditor();

    IssuerEditor() {
        name.setAutofocus(true);
        url.setPlaceholder("https://…");
        identity.setHelperText("What their badges say in iss: an address or a DID");
        identity.addClassName("wide");
        keys.addClassName("wide");
        at("keys", keys.field());
        getContent().addClassName("fields");
        getContent().add(name, url, identity, keys);
    }

    @Override
    public void edit(NewIssuer wanted) {
        name.setValue(wanted.issuer().name());
        url.setValue(requireNonNullElse(wanted.issuer().url(), ""));
        identity.setValue(wanted.identity());
        keys.edit(new KeysEditor.Pasted(wanted.keys()));
    }

    @Override
    public NewIssuer value() {
        return new NewIssuer(
                identity.getValue().strip(),
                new Issuer(name.getValue().strip(), Absent.ifBlank(url.getValue())),
                keys.value().keys());
    }
}
