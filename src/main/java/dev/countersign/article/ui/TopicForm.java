package dev.countersign.article.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.Topic;
import dev.countersign.kit.Code;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.CodeEditor;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Rows;
import org.jspecify.annotations.Nullable;

/** The form of a topic: its name, and its codes in public systems. */
final class TopicForm extends Editor<Topic> {

    private final TextField name = at("name", Fields.line("Topic", 120));
    private final Rows<Code> codes = at("codes", new Rows<>("code", CodeEditor::new));
    private @Nullable Topic shown;

    TopicForm() {
        getContent().add(name, codes);
    }

    @Override
    public void edit(Topic topic) {
        shown = topic;
        name.setValue(topic.name());
        codes.edit(topic.codes());
    }

    @Override
    public Topic value() {
        var named = name.getValue().strip();
        var slug = shown != null && shown.name().equals(named) ? shown.slug() : Slug.from(named);
        return new Topic(slug, named, codes.value());
    }
}
