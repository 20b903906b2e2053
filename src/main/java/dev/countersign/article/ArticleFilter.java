package dev.countersign.article;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Which articles a list is narrowed to. Each narrowing is answered by an index.
 *
 * @param text words of the title or the address, or how they begin
 */
public record ArticleFilter(String text, Narrowing narrowing) {

    /** All articles. */
    public static final ArticleFilter NONE = new ArticleFilter("", Narrowing.NONE);

    /** What an article must be, as far as it says so itself. */
    public enum Narrowing {
        /** Anything. */
        NONE,
        IN_REVIEW,
        CHANGES_REQUESTED,
        /** Withdrawn, and nothing live since. */
        WITHDRAWN
    }

    /** The articles after this one, the one saved last first. */
    Query after(@Nullable Article last, int most) {
        var all = new ArrayList<Criteria>();
        switch (narrowing) {
            case NONE -> {}
            case IN_REVIEW -> all.add(where("stage._class").is("inReview"));
            case CHANGES_REQUESTED -> all.add(where("stage._class").is("changesRequested"));
            case WITHDRAWN -> {
                all.add(where("withdrawn.at").gt(Instant.EPOCH));
                all.add(where("live").exists(false));
            }
        }
        TitleWords.sought(text)
                .forEach(word -> all.add(where(WordsBesideTheArticle.MEMBER).is(word)));
        if (last != null) {
            all.add(where("savedAt").lte(last.savedAt()));
            all.add(new Criteria()
                    .orOperator(
                            where("savedAt").lt(last.savedAt()),
                            where("_id").lt(last.id().value())));
        }
        var criteria = all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
        return Query.query(criteria)
                .with(Sort.by(Sort.Direction.DESC, "savedAt", "_id"))
                .limit(most);
    }
}
