package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import java.util.List;

/** An edition with the digests of its parts, without its weight. */
record ShowingEdition(
        EditionId id, ArticleId article, int number, LocaleTag locale, Slug slug, List<Edition.PartDigest> parts) {}
