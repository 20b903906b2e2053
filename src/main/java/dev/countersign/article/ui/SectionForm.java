package dev.countersign.article.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Words;
import org.jspecify.annotations.Nullable;

/** The form of a section of one kind: heading and health aspect, and below them what the kind adds. */
abstract class SectionForm<S extends Section> extends Editor<S> {

    private final SectionKey key;
    private final TextField heading = at("heading", new TextField("Heading"));
    private final Select<Aspect> aspect = at("aspect", new Select<>());

    SectionForm(S section) {
        key = section.key();
        heading.setMaxLength(200);
        heading.addClassName("heading-field");
        aspect.setLabel("Health aspect");
        aspect.setItems(Aspect.values());
        aspect.setEmptySelectionAllowed(true);
        aspect.setEmptySelectionCaption("None");
        aspect.setItemLabelGenerator(chosen -> chosen == null ? "None" : Words.of(chosen));
        aspect.setVisible(!(section instanceof Section.Promotion));
        getContent().addClassName("section-form");
        getContent().add(heading, aspect);
    }

    @Override
    public final void edit(S section) {
        heading.setValue(Fields.text(section.heading()));
        aspect.setValue(section.aspect());
        show(section);
    }

    @Override
    public final S value() {
        return section(key, heading.getValue(), aspect.getValue());
    }

    /** Shows what the kind adds. */
    abstract void show(S section);

    /** Reads what the kind adds. */
    abstract S section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect);
}
