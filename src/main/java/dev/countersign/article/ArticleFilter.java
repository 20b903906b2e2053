package dev.countersign.article;

/**
 * Which articles a list is narrowed to. Each narrowing is answered by an index.
 *
 * @param text words of the title or the address, or how they begin
 */
public record ArticleFilter(String text, Narrowing narrowing) {

    /** What an article must be, as far as it says so itself. */
    public enum Narrowing {
        /** Anything. */
        NONE,
        IN_REVIEW,
        CHANGES_REQUESTED,
        /** Withdrawn, and nothing live since. */
        WITHDRAWN
    }
}
