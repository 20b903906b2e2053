package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a sign-off: a time-ordered {@link Ulid}. */
public record SignOffId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SignOffId {
        Ulid.demand(value, "a sign-off");
    }

    /** A new identity that sorts after all earlier ones. */
    public static SignOffId next() {
        return new SignOffId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
