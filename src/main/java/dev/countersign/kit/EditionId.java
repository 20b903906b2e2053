package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of an edition: a time-ordered {@link Ulid}. */
public record EditionId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EditionId {
        Ulid.demand(value, "an edition");
    }

    /** A new identity that sorts after all earlier ones. */
    public static EditionId next() {
        return new EditionId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
