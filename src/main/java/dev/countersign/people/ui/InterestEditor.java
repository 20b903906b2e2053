package dev.countersign.people.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Interest;

/** One interest: what sort of tie, with whom, which, and when. */
public final class InterestEditor extends Editor<Interest> {

    private final Select<Interest.Kind> kind = at("kind", new Select<>());
    private final TextField entity = at("entity", new TextField("With whom"));
    private final TextField relation = at("relation", new TextField("What ties you"));
    private final DatePicker from = at("from", new DatePicker("From"));
    private final DatePicker until = at("until", new DatePicker("Until"));

    /** An empty interest. */
    public InterestEditor() {
        kind.setLabel("Sort");
        kind.setItems(Interest.Kind.values());
        kind.setItemLabelGenerator(InterestEditor::words);
        kind.setValue(Interest.Kind.EMPLOYMENT);
        entity.setPlaceholder("A company, a fund, a person");
        relation.setPlaceholder("Paid talk, shares, a study they fund");
        until.setHelperText("Empty while it lasts");
        relation.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(kind, entity, relation, from, until);
    }

    @Override
    public void edit(Interest interest) {
        kind.setValue(requireNonNullElse(interest.kind(), Interest.Kind.OTHER));
        entity.setValue(interest.entity());
        relation.setValue(interest.relation());
        from.setValue(interest.from());
        until.setValue(interest.until());
    }

    @Override
    public Interest value() {
        return new Interest(kind.getValue(), entity.getValue(), relation.getValue(), from.getValue(), until.getValue());
    }

    static String words(Interest.Kind kind) {
        return Character.toUpperCase(kind.words().charAt(0)) + kind.words().substring(1);
    }
}
