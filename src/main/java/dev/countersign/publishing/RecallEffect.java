package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;

/** A live edition that a recall would reach. */
public record RecallEffect(ArticleId article, String title, LocaleTag locale, Slug slug, int number) {}
