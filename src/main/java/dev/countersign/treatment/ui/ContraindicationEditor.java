package dev.countersign.treatment.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.treatment.Safety.Contraindication;
import dev.countersign.treatment.Safety.Contraindication.Strength;

/** A condition that speaks against a treatment. */
class ContraindicationEditor extends Editor<Contraindication> {

    private final TextField condition = at("condition", new TextField("Not if"));
    private final Select<Strength> strength = at("strength", new Select<>());

    ContraindicationEditor() {
        strength.setLabel("How strongly");
        strength.setItems(Strength.values());
        strength.setItemLabelGenerator(value -> switch (value) {
            case ABSOLUTE -> "Absolute: never";
            case RELATIVE -> "Relative: ask first";
        });
        strength.setValue(Strength.ABSOLUTE);
        getContent().addClassName("fields");
        getContent().add(condition, strength);
    }

    @Override
    public void edit(Contraindication contraindication) {
        condition.setValue(contraindication.condition());
        strength.setValue(contraindication.strength());
    }

    @Override
    public Contraindication value() {
        return new Contraindication(condition.getValue().strip(), strength.getValue());
    }
}
