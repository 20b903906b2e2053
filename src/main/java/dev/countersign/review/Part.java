package dev.countersign.review;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.treatment.Treatment;
import java.util.Collections;
import java.util.Map;

/**
 * The unit of review.
 *
 * @param key stable name within the article
 * @param subject what it is
 * @param content what is signed, as JSON members: see {@link PartContent}
 * @param digest of the canonical content; whoever holds the content can compute it again
 */
public record Part(PartKey key, Subject subject, Map<String, Object> content, Digest digest) {

    static Part of(PartKey key, Subject subject, Map<String, Object> content) {
        return new Part(key, subject, Collections.unmodifiableMap(content), CanonicalJson.digest(content));
    }

    /** What the part is called where people read it. */
    public String title() {
        return switch (subject) {
            case Subject.Composition composition -> "Title, summary and order";
            case Subject.OfSection of ->
                of.section().heading() == null
                        ? "Section “" + of.section().key() + "”"
                        : of.section().heading();
            case Subject.OfCard of -> of.treatment().card().name();
        };
    }

    /** What a part can be. */
    public sealed interface Subject {

        /** Title, summary and the order of the other parts. */
        record Composition(ArticleText text) implements Subject {}

        /** One section, without the cards it lists. */
        record OfSection(Section section) implements Subject {}

        /** One treatment card. */
        record OfCard(Treatment treatment) implements Subject {}
    }
}
