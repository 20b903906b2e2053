package dev.countersign.treatment.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.treatment.HowTo;

/** How a treatment is carried out. */
class HowToEditor extends Editor<HowTo> {

    private final LinesField materials = at("materials", new LinesField("What is needed"));
    private final LinesField steps = at("steps", new LinesField("Steps"));
    private final TextField providedBy = at("providedBy", new TextField("Who provides it"));

    HowToEditor() {
        steps.addClassName("wide");
        providedBy.setHelperText("Where that is not the reader");
        getContent().addClassNames("fields", "wide");
        getContent().add(steps, materials, providedBy);
    }

    @Override
    public void edit(HowTo howTo) {
        materials.setValue(howTo.materials());
        steps.setValue(howTo.steps());
        providedBy.setValue(requireNonNullElse(howTo.providedBy(), ""));
    }

    @Override
    public HowTo value() {
        return new HowTo(materials.getValue(), steps.getValue(), providedBy.getValue());
    }
}
