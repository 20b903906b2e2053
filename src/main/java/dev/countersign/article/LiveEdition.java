package dev.countersign.article;

import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import java.time.Instant;

/**
 * The edition that readers get now.
 *
 * @param number counts this article's editions from 1
 * @param revision the revision of the working text that it was made from
 * @param wording one digest over all its parts: a text of another wording is another text
 */
public record LiveEdition(EditionId edition, int number, int revision, Instant publishedAt, Digest wording) {}
