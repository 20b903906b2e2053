package dev.countersign.treatment.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Words;
import dev.countersign.treatment.Evidence;
import java.util.Arrays;
import java.util.List;

/** What is known of a treatment's effect on one outcome. */
class EvidenceEditor extends Editor<Evidence> {

    private final TextField outcome = at("outcome", new TextField("Outcome"));
    private final Select<Evidence.Direction> direction = at("direction", new Select<>());
    private final Select<Evidence.System> system = at("system", new Select<>());
    private final TextField certainty = at("certainty", new TextField("Certainty"));
    private final TextField strength = at("strength", new TextField("Strength"));
    private final TextField references = at("references", new TextField("Rests on"));
    private final TextField appraisedBy = at("appraisedBy", new TextField("Appraised by"));
    private final DatePicker appraisedOn = at("appraisedOn", new DatePicker("Appraised on"));

    EvidenceEditor() {
        outcome.setPlaceholder("pain after one week");
        direction.setLabel("Effect");
        direction.setItems(Evidence.Direction.values());
        direction.setItemLabelGenerator(Words::of);
        direction.setValue(Evidence.Direction.UNCLEAR);
        system.setLabel("Graded by");
        system.setItems(Evidence.System.values());
        system.setItemLabelGenerator(value -> value == Evidence.System.NONE ? "No system" : value.name());
        system.setValue(Evidence.System.GRADE);
        certainty.setPlaceholder("low, moderate, B, …");
        references.setPlaceholder("r1, r2");
        references.setHelperText("Keys of this card's references");
        getContent().addClassNames("fields", "narrow");
        outcome.addClassName("wide");
        getContent().add(outcome, direction, system, certainty, strength, references, appraisedBy, appraisedOn);
    }

    @Override
    public void edit(Evidence evidence) {
        outcome.setValue(evidence.outcome());
        direction.setValue(evidence.direction());
        system.setValue(evidence.system());
        certainty.setValue(requireNonNullElse(evidence.certainty(), ""));
        strength.setValue(requireNonNullElse(evidence.strength(), ""));
        references.setValue(String.join(", ", evidence.references()));
        appraisedBy.setValue(requireNonNullElse(evidence.appraisedBy(), ""));
        appraisedOn.setValue(evidence.appraisedOn());
    }

    @Override
    public Evidence value() {
        return new Evidence(
                outcome.getValue().strip(),
                system.getValue(),
                certainty.getValue(),
                strength.getValue(),
                direction.getValue(),
                keys(),
                appraisedBy.getValue(),
                appraisedOn.getValue());
    }

    private List<String> keys() {
        return Arrays.stream(references.getValue().split("[,;\\s]+"))
                .filter(key -> !key.isEmpty())
                .toList();
    }
}
