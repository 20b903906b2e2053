package dev.countersign.treatment.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.kit.ui.Rows;
import dev.countersign.treatment.Safety;
import dev.countersign.treatment.Safety.Contraindication;

/** Who must not use a treatment, and what may go wrong. */
class SafetyEditor extends Editor<Safety> {

    private final Rows<Contraindication> contraindications =
            at("contraindications", new Rows<>("contraindication", ContraindicationEditor::new));
    private final Checkbox noneKnown = at("noKnownContraindications", new Checkbox("No contraindications are known"));
    private final LinesField precautions = at("precautions", new LinesField("Precautions"));
    private final LinesField interactions = at("interactions", new LinesField("Interactions"));
    private final LinesField sideEffects = at("sideEffects", new LinesField("Side effects"));

    SafetyEditor() {
        noneKnown.addClassName("wide");
        getContent().addClassNames("fields", "wide");
        getContent().add(contraindications, noneKnown, precautions, interactions, sideEffects);
    }

    @Override
    public void edit(Safety safety) {
        contraindications.edit(safety.contraindications());
        noneKnown.setValue(safety.noKnownContraindications());
        precautions.setValue(safety.precautions());
        interactions.setValue(safety.interactions());
        sideEffects.setValue(safety.sideEffects());
    }

    @Override
    public Safety value() {
        return new Safety(
                contraindications.value(),
                noneKnown.getValue(),
                precautions.getValue(),
                interactions.getValue(),
                sideEffects.getValue());
    }
}
