package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a person: a time-ordered {@link Ulid}. */
public record PersonId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        Ulid.demand(value, "a person");
    }

    /** A new identity that sorts after all earlier ones. */
    public static PersonId next() {
        return new PersonId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
