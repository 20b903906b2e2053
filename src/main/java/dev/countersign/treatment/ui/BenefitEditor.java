package dev.countersign.treatment.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.RichTextField;
import dev.countersign.treatment.TreatmentCard.Benefit;

/** One thing a treatment does for people. */
class BenefitEditor extends Editor<Benefit> {

    private final TextField name = at("name", new TextField("Benefit"));
    private final RichTextField description = at("description", new RichTextField("Description"));

    BenefitEditor() {
        getContent().addClassName("fields");
        getContent().add(name, description);
    }

    @Override
    public void edit(Benefit benefit) {
        name.setValue(benefit.name());
        description.setValue(benefit.description());
    }

    @Override
    public Benefit value() {
        return new Benefit(name.getValue().strip(), description.getValue());
    }
}
