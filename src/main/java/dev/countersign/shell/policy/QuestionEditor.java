package dev.countersign.shell.policy;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.ui.Editor;
import dev.countersign.review.Policy;

/** One line of the checklist. */
final class QuestionEditor extends Editor<Policy.Question> {

    private final TextField text = at("text", new TextField("Statement"));
    private final TextField key = at("key", new TextField("Key"));

    QuestionEditor() {
        key.setHelperText("Answers are kept under it");
        text.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(text, key);
    }

    @Override
    public void edit(Policy.Question value) {
        text.setValue(value.text());
        key.setValue(value.key());
    }

    @Override
    public Policy.Question value() {
        return new Policy.Question(key.getValue().strip(), text.getValue().strip());
    }
}
