package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The identity of an article: a time-ordered {@link Ulid}. */
public record ArticleId(@JsonValue String value) implements TextValue {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ArticleId {
        Ulid.demand(value, "an article");
    }

    /** A new identity that sorts after all earlier ones. */
    public static ArticleId next() {
        return new ArticleId(Ulid.next());
    }

    @Override
    public String toString() {
        return value;
    }
}
