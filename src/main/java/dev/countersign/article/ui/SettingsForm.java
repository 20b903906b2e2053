package dev.countersign.article.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.ArticleText;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Topic;
import dev.countersign.kit.Image;
import dev.countersign.kit.Reference;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.FieldGroup;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.kit.ui.ReferenceEditor;
import dev.countersign.kit.ui.Rows;
import dev.countersign.people.Person;
import java.util.List;

/** What belongs to a text besides what is read from top to bottom: authors, topics, risk class, references and the like. */
public final class SettingsForm extends Editor<ArticleText> {

    private final MultiSelectComboBox<Person> authors = at("authors", new MultiSelectComboBox<>("Authors"));
    private final Select<RiskClass> risk = at("riskClass", Fields.choice("Risk class", RiskClass.class));
    private final TextField audience = at("audience", Fields.line("Written for", 200));
    private final TextArea search = at("searchDescription", new TextArea("Search description"));
    private final LinesField disclosures = at("disclosures", new LinesField("Disclosures"));
    private final ImageForm image = at("image", new ImageForm());
    private final Rows<Topic> topics = at("topics", new Rows<>("topic", TopicForm::new));
    private final Rows<Reference> references = at("references", new Rows<>("reference", ReferenceEditor::new));
    private final List<Person> people;
    private ArticleText shown;

    /** The form over this text; authors are chosen among these people. */
    public SettingsForm(ArticleText text, List<Person> people) {
        this.people = people;
        shown = text;
        authors.setItems(people);
        authors.setItemLabelGenerator(Person::name);
        authors.setHelperText("An author cannot sign this article");
        risk.setHelperText("How much harm a wrong sentence could do; decides signers and review periods");
        search.setMaxLength(300);
        search.setHelperText("What search engines show; not part of what is signed");
        getContent().addClassName("stack");
        getContent().add(authors, risk, audience, search, disclosures);
        getContent().add(new FieldGroup("Picture on top", "", image), new FieldGroup("Topics", "", topics));
        getContent().add(new FieldGroup("References", "", references));
        edit(text);
    }

    @Override
    public void edit(ArticleText text) {
        shown = text;
        authors.setValue(people.stream()
                .filter(person -> text.authors().contains(person.id()))
                .toList());
        risk.setValue(text.riskClass());
        audience.setValue(Fields.text(text.audience()));
        search.setValue(Fields.text(text.searchDescription()));
        disclosures.setValue(text.disclosures());
        image.edit(text.image() == null ? new Image("", "", null, null) : text.image());
        topics.edit(text.topics());
        references.edit(text.references());
    }

    @Override
    public ArticleText value() {
        return onto(shown);
    }

    /** Another text with the settings that stand here. */
    public ArticleText onto(ArticleText text) {
        var picture = image.value();
        return new ArticleText(
                text.title(),
                text.summary(),
                picture.src().isEmpty() && picture.alt().isEmpty() ? null : picture,
                authors.getValue().stream().map(Person::id).toList(),
                topics.value(),
                audience.getValue(),
                risk.getValue(),
                text.sections(),
                references.value(),
                disclosures.getValue(),
                search.getValue());
    }
}
