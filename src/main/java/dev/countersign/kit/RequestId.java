package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a review request: a time-ordered {@link Ulid}. */
public record RequestId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RequestId {
        Ulid.demand(value, "a review request");
    }

    /** A new identity that sorts after all earlier ones. */
    public static RequestId next() {
        return new RequestId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
