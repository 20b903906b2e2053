package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of an API key, which is no secret: a time-ordered {@link Ulid}. */
public record ApiKeyId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApiKeyId {
        Ulid.demand(value, "an API key");
    }

    /** A new identity that sorts after all earlier ones. */
    public static ApiKeyId next() {
        return new ApiKeyId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
