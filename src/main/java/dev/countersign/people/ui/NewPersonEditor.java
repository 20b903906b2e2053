package dev.countersign.people.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.RichText;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Profile;
import java.util.List;

/** The little it takes to add somebody; the rest is on their page. */
class NewPersonEditor extends Editor<Profile> {

    private final TextField name = at("name", new TextField("Name"));
    private final TextField role = at("role", new TextField("Role"));
    private final TextField affiliation = at("affiliation", new TextField("Affiliation"));

    NewPersonEditor() {
        name.setHelperText("Without letters: those come from credentials");
        name.setAutofocus(true);
        role.setPlaceholder("Athletic trainer, staff writer, …");
        getContent().addClassName("fields");
        getContent().add(name, role, affiliation);
    }

    @Override
    public void edit(Profile profile) {
        name.setValue(profile.name());
    }

    @Override
    public Profile value() {
        return new Profile(
                name.getValue(), role.getValue(), affiliation.getValue(), RichText.EMPTY, List.of(), List.of());
    }
}
