package dev.countersign.people.ui;

import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.kit.ui.Editor;

/** Asks why. */
class ReasonEditor extends Editor<Why> {

    private final TextArea words = at("words", new TextArea("Why?"));

    ReasonEditor() {
        words.setHelperText("It stands in the audit trail");
        words.setMinRows(2);
        words.setAutofocus(true);
        words.setWidthFull();
        getContent().add(words);
    }

    @Override
    public void edit(Why why) {
        words.setValue(why.words());
    }

    @Override
    public Why value() {
        return new Why(words.getValue().strip());
    }
}
