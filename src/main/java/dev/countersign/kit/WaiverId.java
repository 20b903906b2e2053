package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a waiver: a time-ordered {@link Ulid}. */
public record WaiverId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WaiverId {
        Ulid.demand(value, "a waiver");
    }

    /** A new identity that sorts after all earlier ones. */
    public static WaiverId next() {
        return new WaiverId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
