package dev.countersign.upkeep.verify;

/**
 * Something that was found.
 *
 * @param at the document, as {@code collection/id}
 * @param says what is the matter with it, as one sentence for people
 */
public record Finding(String at, String says) {}
