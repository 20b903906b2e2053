package dev.countersign.publishing;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry of the {@link ChangeFeed}. It is never changed or deleted.
 *
 * @param sequence its place in the feed, from 1 without a gap
 */
@Document("changes")
@CompoundIndex(name = "news", def = "{'news._id': 1}", unique = true)
public record Change(@Id long sequence, News news) {}
