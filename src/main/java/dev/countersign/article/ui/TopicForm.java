package dev.countersign.article.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.Topic;
import dev.countersign.kit.Code;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.LinesField;
import org.jspecify.annotations.Nullable;

/** The form of a topic: its name, and its codes as "system code" on a line each. */
final class TopicForm extends Editor<Topic> {

    private final TextField name = at("name", Fields.line("Topic", 120));
    private final LinesField codes = at("codes", new LinesField("Codes, such as ICD-10-CM M62.830"));
    private @Nullable Topic shown;

    TopicForm() {
        getContent().add(name, codes);
    }

    @Override
    public void edit(Topic topic) {
        shown = topic;
        name.setValue(topic.name());
        codes.setValue(topic.codes().stream()
                .map(code -> code.system() + " " + code.code())
                .toList());
    }

    @Override
    public Topic value() {
        var named = name.getValue().strip();
        var slug = shown != null && shown.name().equals(named) ? shown.slug() : Slug.from(named);
        return new Topic(slug, named, codes.getValue().stream().map(TopicForm::code).toList());
    }

    private static Code code(String line) {
        int space = line.lastIndexOf(' ');
        return space < 0
                ? new Code("", line)
                : new Code(line.substring(0, space).strip(), line.substring(space + 1));
    }
}
