package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of a treatment card: a time-ordered {@link Ulid}. */
public record TreatmentId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TreatmentId {
        Ulid.demand(value, "a treatment card");
    }

    /** A new identity that sorts after all earlier ones. */
    public static TreatmentId next() {
        return new TreatmentId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
