package dev.countersign.kit.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** A list of short texts, one on each line. */
public final class LinesField extends AbstractCompositeField<TextArea, LinesField, List<String>>
        implements HasLabel, HasValidationProperties {

    /** An empty field. */
    public LinesField(String label) {
        super(List.of());
        setLabel(label);
        getContent().setMinRows(2);
        getContent().setWidthFull();
        getContent().setHelperText("One on each line");
        getContent().addValueChangeListener(change -> {
            if (change.isFromClient()) setModelValue(lines(change.getValue()), true);
        });
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getContent().setReadOnly(readOnly);
    }

    @Override
    protected void setPresentationValue(List<String> lines) {
        getContent().setValue(String.join("\n", lines));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
