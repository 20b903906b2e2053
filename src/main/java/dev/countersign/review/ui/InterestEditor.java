package dev.countersign.review.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Interest;

/** One interest: with whom, what ties them, from when until when. */
final class InterestEditor extends Editor<Interest> {

    private final Select<Interest.Kind> kind = at("kind", new Select<>());
    private final TextField entity = at("entity", new TextField("With whom"));
    private final TextField relation = at("relation", new TextField("What ties you"));
    private final DatePicker from = at("from", new DatePicker("Since"));
    private final DatePicker until = at("until", new DatePicker("Until"));

    InterestEditor() {
        kind.setLabel("Kind");
        kind.setItems(Interest.Kind.values());
        kind.setItemLabelGenerator(Interest.Kind::words);
        kind.setValue(Interest.Kind.EMPLOYMENT);
        relation.setPlaceholder("Such as: head athletic trainer");
        until.setPlaceholder("lasts");
        getContent().addClassNames("fields", "narrow");
        relation.addClassName("wide");
        getContent().add(kind, entity, relation, from, until);
    }

    @Override
    public void edit(Interest value) {
        kind.setValue(value.kind());
        entity.setValue(value.entity());
        relation.setValue(value.relation());
        from.setValue(value.from());
        until.setValue(value.until());
    }

    @Override
    public Interest value() {
        return new Interest(
                kind.getValue(),
                entity.getValue().strip(),
                relation.getValue().strip(),
                from.getValue(),
                until.getValue());
    }
}
