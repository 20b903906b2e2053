package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a roll-out: a time-ordered {@link Ulid}. */
public record RollOutId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RollOutId {
        Ulid.demand(value, "a roll-out");
    }

    /** A new identity that sorts after all earlier ones. */
    public static RollOutId next() {
        return new RollOutId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
