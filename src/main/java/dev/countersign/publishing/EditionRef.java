package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import org.springframework.data.annotation.Id;

/** Names an edition without loading it: editions are heavy. */
public record EditionRef(@Id EditionId id, ArticleId article, int number, Edition.Dates dates) {}
