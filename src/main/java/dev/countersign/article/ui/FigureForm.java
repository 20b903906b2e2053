package dev.countersign.article.ui;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.RichTextField;
import org.jspecify.annotations.Nullable;

final class FigureForm extends SectionForm<Section.Figure> {

    private final ImageForm image = at("image", new ImageForm());
    private final RichTextField caption = at("caption", new RichTextField("Caption"));

    FigureForm(Section.Figure section) {
        super(section);
        getContent().add(image, caption);
        edit(section);
    }

    @Override
    void show(Section.Figure section) {
        image.edit(section.image());
        caption.setValue(section.caption());
    }

    @Override
    Section.Figure section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.Figure(key, heading, aspect, image.value(), caption.getValue());
    }
}
