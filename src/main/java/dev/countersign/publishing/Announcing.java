package dev.countersign.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.kit.Absent;
import dev.countersign.kit.EditionId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Carries news from the editions that it is of into the feed: right after it was written, or later if a crash came between. */
@Component
class Announcing {

    private static final String EDITIONS = "editions";
    private static final int AT_ONCE = 200;

    private final ChangeFeed feed;
    private final MongoOperations database;

    Announcing(ChangeFeed feed, MongoOperations database) {
        this.feed = feed;
        this.database = database;
    }

    /** Tells what one edition still has to tell. */
    void announce(EditionId edition) {
        tell(Query.query(where("_id").is(edition.value())).limit(1));
    }

    /** Tells what was left behind anywhere. */
    void announceRest() {
        tell(Query.query(where("news._id").gt("")).with(Sort.by("_id")).limit(AT_ONCE));
    }

    private void tell(Query whose) {
        whose.fields().include("news");
        for (var edition : database.find(whose, Untold.class, EDITIONS))
            for (var news : Absent.orEmpty(edition.news())) {
                feed.append(news);
                database.updateFirst(
                        Query.query(where("_id").is(edition.id().value())),
                        new Update().pull("news", new org.bson.Document("_id", news.id())),
                        EDITIONS);
            }
    }

    /** An edition without its weight. */
    private record Untold(@Id EditionId id, @Nullable List<News> news) {}
}
