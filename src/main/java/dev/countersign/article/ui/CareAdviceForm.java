package dev.countersign.article.ui;

import com.vaadin.flow.component.select.Select;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.Section.CareAdvice.Level;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.kit.ui.RichTextField;
import org.jspecify.annotations.Nullable;

final class CareAdviceForm extends SectionForm<Section.CareAdvice> {

    private final Select<Level> level = at("level", Fields.choice("How soon", Level.class));
    private final LinesField conditions = at("conditions", new LinesField("Signs"));
    private final RichTextField action = at("action", new RichTextField("What to do then"));

    CareAdviceForm(Section.CareAdvice section) {
        super(section);
        getContent().add(level, conditions, action);
        edit(section);
    }

    @Override
    void show(Section.CareAdvice section) {
        level.setValue(section.level());
        conditions.setValue(section.conditions());
        action.setValue(section.action());
    }

    @Override
    Section.CareAdvice section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.CareAdvice(key, heading, aspect, level.getValue(), conditions.getValue(), action.getValue());
    }
}
