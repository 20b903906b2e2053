package dev.countersign.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.kit.TextValue;
import dev.countersign.kit.Texts;

/** A field of practice that a part needs and a credential serves, such as {@code medication}: lower-case words joined by hyphens. */
public record Scope(@JsonValue String value) implements TextValue, Comparable<Scope> {

    /** What every part needs for which nothing else is said. */
    public static final Scope GENERAL_HEALTH = new Scope("general-health");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Scope {
        if (!value.matches("[a-z]+(-[a-z]+)*") || value.length() > 40)
            throw new IllegalArgumentException(
                    "'%s' is not a scope: use lower-case words joined by hyphens, such as 'manual-therapy'"
                            .formatted(Texts.shortened(value)));
    }

    @Override
    public int compareTo(Scope other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
