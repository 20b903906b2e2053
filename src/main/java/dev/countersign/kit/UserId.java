package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a user: a time-ordered {@link Ulid}. */
public record UserId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserId {
        Ulid.demand(value, "a user");
    }

    /** A new identity that sorts after all earlier ones. */
    public static UserId next() {
        return new UserId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
