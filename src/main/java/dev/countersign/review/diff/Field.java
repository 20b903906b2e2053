package dev.countersign.review.diff;

/**
 * A member of a part or of a record in it.
 *
 * @param path as in the JSON, such as {@code doses.maximumPerDay}
 * @param name as people call it, such as "Maximum per day"
 */
public record Field(String path, String name, Role role, Content content) {

    /** Whether anything in it differs. */
    public boolean isChanged() {
        return content.isChanged();
    }

    /** How a member stands in the text. */
    public enum Role {
        /** What stands above the rest. */
        HEADING,
        /** What is read without a name beside it. */
        TEXT,
        /** What is read beside its name. */
        FACT,
        /** What only programs read; shown where it differs. */
        TECHNICAL
    }
}
