package dev.countersign.publishing.ui;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.SectionKind;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.PartKey;
import dev.countersign.treatment.TreatmentCard;

/** A part of the text as the writer has it in hand, saved or not. */
sealed interface Piece {

    /** The part that it will be once saved. */
    PartKey part();

    /** What it is called in the outline. */
    String title();

    /** Title and summary. */
    record Opening(ArticleText text) implements Piece {
        @Override
        public PartKey part() {
            return PartKey.COMPOSITION;
        }

        @Override
        public String title() {
            return "Title and summary";
        }
    }

    /** A section, without the cards that it lists. */
    record OfSection(Section section) implements Piece {
        @Override
        public PartKey part() {
            return new PartKey(section.key().value());
        }

        @Override
        public String title() {
            var heading = section.heading();
            return heading == null ? SectionKind.of(section).words() : heading;
        }
    }

    /** A card, in the section that lists it. */
    record OfCard(SectionKey section, TreatmentId id, Slug slug, TreatmentCard card) implements Piece {
        @Override
        public PartKey part() {
            return new PartKey("card:" + slug);
        }

        @Override
        public String title() {
            return card.name();
        }
    }
}
