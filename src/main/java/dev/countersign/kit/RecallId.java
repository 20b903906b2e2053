package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a recall: a time-ordered {@link Ulid}. */
public record RecallId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RecallId {
        Ulid.demand(value, "a recall");
    }

    /** A new identity that sorts after all earlier ones. */
    public static RecallId next() {
        return new RecallId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
