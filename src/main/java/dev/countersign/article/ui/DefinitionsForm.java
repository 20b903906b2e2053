package dev.countersign.article.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.Definitions.Item;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.RichTextField;
import dev.countersign.kit.ui.Rows;
import org.jspecify.annotations.Nullable;

final class DefinitionsForm extends SectionForm<Section.Definitions> {

    private final RichTextField intro = at("intro", new RichTextField("Introduction"));
    private final Rows<Item> items = at("items", new Rows<>("term", TermForm::new));
    private final RichTextField closing = at("closing", new RichTextField("Closing words"));

    DefinitionsForm(Section.Definitions section) {
        super(section);
        getContent().add(intro, items, closing);
        edit(section);
    }

    @Override
    void show(Section.Definitions section) {
        intro.setValue(section.intro());
        items.edit(section.items());
        closing.setValue(section.closing());
    }

    @Override
    Section.Definitions section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.Definitions(key, heading, aspect, intro.getValue(), items.value(), closing.getValue());
    }

    private static final class TermForm extends Editor<Item> {
        private final TextField term = at("term", Fields.line("Term", 200));
        private final RichTextField body = at("body", new RichTextField("Description"));

        TermForm() {
            getContent().addClassName("pair");
            getContent().add(term, body);
        }

        @Override
        public void edit(Item item) {
            term.setValue(item.term());
            body.setValue(item.body());
        }

        @Override
        public Item value() {
            return new Item(term.getValue(), body.getValue());
        }
    }
}
