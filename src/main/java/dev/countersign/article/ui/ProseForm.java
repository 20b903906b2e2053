package dev.countersign.article.ui;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.RichTextField;
import org.jspecify.annotations.Nullable;

final class ProseForm extends SectionForm<Section.Prose> {

    private final RichTextField body = at("body", new RichTextField("Text").rows(8));

    ProseForm(Section.Prose section) {
        super(section);
        getContent().add(body);
        edit(section);
    }

    @Override
    void show(Section.Prose section) {
        body.setValue(section.body());
    }

    @Override
    Section.Prose section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.Prose(key, heading, aspect, body.getValue());
    }
}
