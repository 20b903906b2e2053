package dev.countersign.treatment.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.RichText;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Words;
import dev.countersign.treatment.TreatmentCard;

/** The little it takes to begin a card. */
public final class NewCardEditor extends Editor<TreatmentCard> {

    private final TextField name = at("name", new TextField("Name"));
    private final Select<TreatmentCard.Kind> kind = at("kind", new Select<>());

    /** An empty card. */
    public NewCardEditor() {
        name.setAutofocus(true);
        kind.setLabel("Kind");
        kind.setItems(TreatmentCard.Kind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(TreatmentCard.Kind.SELF_CARE);
        kind.setHelperText("It decides who may sign the card and what it must say");
        getContent().addClassName("fields");
        getContent().add(name, kind);
    }

    @Override
    public void edit(TreatmentCard card) {
        name.setValue(card.name());
        kind.setValue(card.kind());
    }

    @Override
    public TreatmentCard value() {
        return TreatmentCard.of(name.getValue(), kind.getValue(), RichText.EMPTY);
    }
}
