package dev.countersign.publishing;

/**
 * Told within this process when the {@link ChangeFeed} has new entries, whichever node wrote them.
 *
 * @param sequence of the latest
 */
public record FeedAdvanced(long sequence) {}
