package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of an invitation, which is no secret: a time-ordered {@link Ulid}. */
public record InvitationId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvitationId {
        Ulid.demand(value, "an invitation");
    }

    /** A new identity that sorts after all earlier ones. */
    public static InvitationId next() {
        return new InvitationId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
