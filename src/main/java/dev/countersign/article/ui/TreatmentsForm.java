package dev.countersign.article.ui;

import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.ui.RichTextField;
import org.jspecify.annotations.Nullable;

/** The treatments section as a part: heading, introduction, which cards in which order, closing words. The cards are parts of their own. */
final class TreatmentsForm extends SectionForm<Section.Treatments> {

    private final RichTextField intro = at("intro", new RichTextField("Introduction"));
    private final CardList cards;
    private final RichTextField closing = at("closing", new RichTextField("Closing words"));

    TreatmentsForm(Section.Treatments section, CardShelf shelf) {
        super(section);
        cards = at("treatments", new CardList(shelf));
        getContent().add(intro, cards, closing);
        edit(section);
    }

    @Override
    void show(Section.Treatments section) {
        intro.setValue(section.intro());
        cards.edit(section.treatments());
        closing.setValue(section.closing());
    }

    @Override
    Section.Treatments section(SectionKey key, @Nullable String heading, @Nullable Aspect aspect) {
        return new Section.Treatments(key, heading, aspect, intro.getValue(), cards.value(), closing.getValue());
    }
}
