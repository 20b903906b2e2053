package dev.countersign.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TextValue;
import dev.countersign.kit.Texts;

/** Names a part: {@code composition}, a section by its key, or a treatment card as {@code card:} and its slug. */
public record PartKey(@JsonValue String value) implements TextValue {

    /** Title, summary and which parts in which order. */
    public static final PartKey COMPOSITION = new PartKey("composition");

    /** What the key of every treatment card begins with. */
    public static final String CARD = "card:";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PartKey {
        if (value.length() > 128 || !value.matches("(card:)?[a-z0-9]+(-[a-z0-9]+)*"))
            throw new IllegalArgumentException(
                    "'%s' names no part: it is 'composition', a section's key, or 'card:' and a card's slug"
                            .formatted(Texts.shortened(value)));
    }

    static PartKey of(SectionKey section) {
        return new PartKey(section.value());
    }

    static PartKey card(Slug slug) {
        return new PartKey(CARD + slug);
    }

    @Override
    public String toString() {
        return value;
    }
}
