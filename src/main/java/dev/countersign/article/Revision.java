package dev.countersign.article;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The working text as it was saved once. Never changed, never pruned.
 *
 * @param id the article's id and the number, so that writing it twice is writing it once
 */
@Document("revisions")
public record Revision(@Id String id, ArticleId article, int number, ArticleText text, Contributor by, Instant at) {

    static Revision of(ArticleId article, int number, ArticleText text, Contributor by, Instant at) {
        return new Revision(idOf(article, number), article, number, text, by, at);
    }

    /** The id of an article's revision of this number: those of one article sort by number. */
    public static String idOf(ArticleId article, int number) {
        return "%s/%08d".formatted(article, number);
    }
}
