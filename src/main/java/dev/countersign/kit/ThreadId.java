package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a thread: a time-ordered {@link Ulid}. */
public record ThreadId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ThreadId {
        Ulid.demand(value, "a thread");
    }

    /** A new identity that sorts after all earlier ones. */
    public static ThreadId next() {
        return new ThreadId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
