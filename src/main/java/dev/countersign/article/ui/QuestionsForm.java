package dev.countersign.article.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.Questions.Item;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.RichTextField;
import dev.countersign.kit.ui.Rows;
import org.jspecify.annotations.Nullable;

final class QuestionsForm extends SectionForm<Section.Questions> {

    private final RichTextField intro = at("intro", new RichTextField("Introduction"));
    private final Rows<Item> items = at("items", new Rows<>("question", QuestionForm::new));

    QuestionsForm(Section.Questions section) {
        super(section);
        getContent().add(intro, items);
        edit(section);
    }

    @Override
    void show(Section.Questions section) {
        intro.setValue(section.intro());
        items.edit(section.items());
    }

    @Override
    Section.Questions section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.Questions(key, heading, aspect, intro.getValue(), items.value());
    }

    private static final class QuestionForm extends Editor<Item> {
        private final TextField question = at("question", Fields.line("Question", 300));
        private final RichTextField answer = at("answer", new RichTextField("Answer"));

        QuestionForm() {
            getContent().addClassName("pair");
            getContent().add(question, answer);
        }

        @Override
        public void edit(Item item) {
            question.setValue(item.question());
            answer.setValue(item.answer());
        }

        @Override
        public Item value() {
            return new Item(question.getValue(), answer.getValue());
        }
    }
}
