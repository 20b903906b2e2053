package dev.countersign.importing;

import dev.countersign.article.Section;
import java.util.List;

/**
 * A section found in the source.
 *
 * @param section complete but for the ids of its cards, which exist only once the cards are in the library
 * @param cards the cards it shows, in order; empty for every kind but {@code treatments}
 */
public record RecognisedSection(Section section, List<RecognisedCard> cards) {

    public RecognisedSection {
        cards = List.copyOf(cards);
    }

    static RecognisedSection of(Section section) {
        return new RecognisedSection(section, List.of());
    }
}
