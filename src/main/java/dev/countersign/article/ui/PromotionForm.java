package dev.countersign.article.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.RichTextField;
import org.jspecify.annotations.Nullable;

final class PromotionForm extends SectionForm<Section.Promotion> {

    private final RichTextField body = at("body", new RichTextField("Text").rows(3));
    private final TextField label = at("label", Fields.line("Words of the link", 120));
    private final TextField href = at("href", Fields.line("Where it leads", 1000));

    PromotionForm(Section.Promotion section) {
        super(section);
        href.setHelperText("Begins with https://, http://, mailto:, tel: or /");
        getContent().add(body, label, href);
        edit(section);
    }

    @Override
    void show(Section.Promotion section) {
        body.setValue(section.body());
        label.setValue(Fields.text(section.label()));
        href.setValue(Fields.text(section.href()));
    }

    @Override
    Section.Promotion section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.Promotion(
                key, heading, body.getValue(), label.getValue(), href.getValue().strip());
    }
}
