package dev.countersign.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TextValue;
import dev.countersign.kit.Texts;

/**
 * Names a section within its article, stable for as long as the section lives: up to 60 lower-case letters, digits and hyphens. The word
 * {@code composition} is taken: it names the part that holds title, summary and order.
 */
public record SectionKey(@JsonValue String value) implements TextValue {

    private static final int LONGEST = 60;
    private static final String TAKEN = "composition";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SectionKey {
        if (value.length() > LONGEST || !value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.equals(TAKEN))
            throw new IllegalArgumentException(
                    "'%s' is not a section key: use up to %d lower-case letters, digits and hyphens, but not '%s'"
                            .formatted(Texts.shortened(value), LONGEST, TAKEN));
    }

    /** The key that a heading suggests. */
    public static SectionKey from(String heading) {
        var slug = Slug.from(heading).value();
        var key = slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        return new SectionKey(key.equals(TAKEN) ? "the-" + key : key);
    }

    @Override
    public String toString() {
        return value;
    }
}
