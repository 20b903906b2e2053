package dev.countersign.people.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Link;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.FieldGroup;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.kit.ui.LinkEditor;
import dev.countersign.kit.ui.RichTextField;
import dev.countersign.kit.ui.Rows;
import dev.countersign.people.Profile;

/** How readers see a person. */
class ProfileEditor extends Editor<Profile> {

    private final TextField name = at("name", new TextField("Name"));
    private final TextField role = at("role", new TextField("Role"));
    private final TextField affiliation = at("affiliation", new TextField("Affiliation"));
    private final RichTextField biography = at("biography", new RichTextField("Biography"));
    private final LinesField disclosures = at("disclosures", new LinesField("Interests"));
    private final Rows<Link> links = at("links", new Rows<>("link", LinkEditor::new));

    ProfileEditor() {
        biography.rows(4).addClassName("wide");
        disclosures.addClassName("wide");
        var fields = new Div(name, role, affiliation, biography);
        fields.addClassName("fields");
        getContent().addClassName("editor");
        getContent()
                .add(
                        fields,
                        new FieldGroup(
                                "Disclosures",
                                "Interests that a reader should know of, such as who employs or pays them.",
                                disclosures),
                        new FieldGroup("Links", "", links));
    }

    @Override
    public void edit(Profile profile) {
        name.setValue(profile.name());
        role.setValue(requireNonNullElse(profile.role(), ""));
        affiliation.setValue(requireNonNullElse(profile.affiliation(), ""));
        biography.setValue(profile.biography());
        disclosures.setValue(profile.disclosures());
        links.edit(profile.links());
    }

    @Override
    public Profile value() {
        return new Profile(
                name.getValue(),
                role.getValue(),
                affiliation.getValue(),
                biography.getValue(),
                links.value(),
                disclosures.getValue());
    }
}
