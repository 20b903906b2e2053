package dev.countersign.kit;

/**
 * A value that is one checked piece of text, such as a {@link Slug} or an {@link ArticleId}. It is stored and delivered as that text. Each
 * implementation is a record with one component and a constructor that refuses text that breaks its rules with an
 * {@link IllegalArgumentException} in words for the person who wrote it.
 */
public interface TextValue {

    /** The text itself, already checked. */
    String value();
}
