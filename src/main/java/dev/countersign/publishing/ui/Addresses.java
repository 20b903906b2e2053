package dev.countersign.publishing.ui;

import dev.countersign.kit.ArticleId;
import dev.countersign.review.PartKey;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the address of a page. */
final class Addresses {

    private Addresses() {}

    static Optional<ArticleId> article(String text) {
        return read(text, ArticleId::new);
    }

    static Optional<PartKey> part(String text) {
        return read(text, PartKey::new);
    }

    static String of(ArticleId article, PartKey part) {
        return "articles/%s/%s".formatted(article, part);
    }

    private static <T> Optional<T> read(String text, Function<String, T> reading) {
        try {
            return Optional.of(reading.apply(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }
}
