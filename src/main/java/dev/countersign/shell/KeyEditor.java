package dev.countersign.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.access.KeyScope;
import dev.countersign.access.NewKey;
import dev.countersign.kit.ui.Editor;

/** What it takes to make an API key. */
class KeyEditor extends Editor<NewKey> {

    private final TextField name = at("name", new TextField("What it is for"));
    private final RadioButtonGroup<KeyScope> scope = at("scope", new RadioButtonGroup<>("What it opens"));
    private final DatePicker expiresOn = at("expiresOn", new DatePicker("Last day"));

    KeyEditor() {
        name.setAutofocus(true);
        name.setPlaceholder("Nightly import");
        scope.setItems(KeyScope.values());
        scope.setItemLabelGenerator(KeyEditor::inWords);
        scope.setValue(KeyScope.MANAGE);
        scope.addThemeName("vertical");
        expiresOn.setHelperText("Leave it empty for a key that works until it is revoked");
        getContent().addClassName("stack");
        getContent().add(name, scope, expiresOn);
    }

    @Override
    public void edit(NewKey key) {
        name.setValue(key.name());
        scope.setValue(key.scope());
        expiresOn.setValue(key.expiresOn());
    }

    @Override
    public NewKey value() {
        return new NewKey(name.getValue(), scope.getValue(), expiresOn.getValue());
    }

    private static String inWords(KeyScope scope) {
        return switch (scope) {
            case READ -> "read: what is published";
            case MANAGE -> "manage: whatever you may do, except signing";
        };
    }
}
