package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import org.springframework.data.annotation.Id;

/** Names an edition without loading it: editions are heavy. */
public record EditionRef(
        @Id EditionId id, ArticleId article, int number, LocaleTag locale, Slug slug, Edition.Dates dates) {}
