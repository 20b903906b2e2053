package dev.countersign.publishing;

import dev.countersign.kit.EditionId;

/**
 * How far somebody has read a list: the edition read last, and where it stood in the list's order.
 *
 * @param key as {@link ListingOrder} writes it
 */
public record ListingPosition(String key, EditionId id) {}
