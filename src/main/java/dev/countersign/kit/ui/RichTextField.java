package dev.countersign.kit.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.countersign.kit.RichText;

/** Rich text as Markdown in a text area that grows with it. */
public final class RichTextField extends AbstractCompositeField<TextArea, RichTextField, RichText>
        implements HasLabel, HasValidationProperties {

    /** An empty field. */
    public RichTextField(String label) {
        super(RichText.EMPTY);
        setLabel(label);
        getContent().setMinRows(2);
        getContent().setWidthFull();
        getContent().setHelperText("**bold**, *italic*, [link](https://…), - list, [^r1] cites reference r1");
        getContent().addClassName("markdown");
        getContent().addValueChangeListener(change -> read(change.getValue(), change.isFromClient()));
    }

    /** The smallest height, in lines. */
    public RichTextField rows(int rows) {
        getContent().setMinRows(rows);
        return this;
    }

    /** When the value follows what is typed; by default when the field is left. */
    public void setValueChangeMode(ValueChangeMode mode) {
        getContent().setValueChangeMode(mode);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        getContent().setReadOnly(readOnly);
    }

    @Override
    protected void setPresentationValue(RichText text) {
        getContent().setValue(text.markdown());
    }

    private void read(String markdown, boolean fromClient) {
        if (!fromClient) return;
        try {
            setModelValue(RichText.fromMarkdown(markdown), true);
            setInvalid(false);
        } catch (IllegalArgumentException tooLong) {
            setErrorMessage(tooLong.getMessage());
            setInvalid(true);
        }
    }
}
