package dev.countersign.article.ui;

import com.vaadin.flow.component.select.Select;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.Callout.Tone;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.RichTextField;
import org.jspecify.annotations.Nullable;

final class CalloutForm extends SectionForm<Section.Callout> {

    private final Select<Tone> tone = at("tone", Fields.choice("Meant as", Tone.class));
    private final RichTextField body = at("body", new RichTextField("Text").rows(3));

    CalloutForm(Section.Callout section) {
        super(section);
        getContent().add(tone, body);
        edit(section);
    }

    @Override
    void show(Section.Callout section) {
        tone.setValue(section.tone());
        body.setValue(section.body());
    }

    @Override
    Section.Callout section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.Callout(key, heading, aspect, tone.getValue(), body.getValue());
    }
}
