package dev.countersign.article;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Asks the store for the articles that a filter leaves. */
@Component
class FilteredArticles {

    private final MongoOperations database;

    FilteredArticles(MongoOperations database) {
        this.database = database;
    }

    /** Those after this one, the one saved last first. */
    List<Article> after(@Nullable Article last, ArticleFilter filter, int most) {
        var wanted = wanted(filter);
        if (last != null) {
            wanted.add(where("savedAt").lte(last.savedAt()));
            wanted.add(new Criteria()
                    .orOperator(
                            where("savedAt").lt(last.savedAt()),
                            where("_id").lt(last.id().value())));
        }
        var criteria = wanted.isEmpty() ? new Criteria() : new Criteria().andOperator(wanted);
        return database.find(
                Query.query(criteria)
                        .with(Sort.by(Sort.Direction.DESC, "savedAt", "_id"))
                        .limit(most),
                Article.class);
    }

    private static List<Criteria> wanted(ArticleFilter filter) {
        var wanted = new ArrayList<Criteria>();
        switch (filter.narrowing()) {
            case NONE -> {}
            case IN_REVIEW -> wanted.add(where("stage._class").is("inReview"));
            case CHANGES_REQUESTED -> wanted.add(where("stage._class").is("changesRequested"));
            case WITHDRAWN -> {
                wanted.add(where("withdrawn.at").gt(Instant.EPOCH));
                wanted.add(where("live").exists(false));
            }
        }
        TitleWords.sought(filter.text())
                .forEach(word -> wanted.add(where(WordsBesideTheArticle.MEMBER).is(word)));
        return wanted;
    }
}
