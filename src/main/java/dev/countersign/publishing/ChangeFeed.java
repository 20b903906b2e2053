package dev.countersign.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.ReadConcern;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * What readers got anew, in the order in which they got it. An entry is written after what it tells of can be read, and takes the number after
 * the last: so whoever has seen a number has seen all before it, and whoever reads on from it misses nothing.
 *
 * <p>Nobody counts ahead. Two who want the same number cannot both have it, and the one who comes late takes the next; a number that was taken
 * and not used, as a counter leaves when its owner dies, cannot be.
 */
@Service
public class ChangeFeed {

    private final Changes changes;
    private final MongoOperations database;
    private final ApplicationEventPublisher events;

    ChangeFeed(Changes changes, MongoOperations database, ApplicationEventPublisher events) {
        this.changes = changes;
        this.database = database;
        this.events = events;
    }

    /**
     * The entries from this number on, in order. On a replica set only those are seen that no failover takes back: a number that came to stand
     * for something else would be missed by who had read it before.
     */
    public List<Change> from(long sequence, int limit) {
        return settled(Query.query(where("_id").gte(sequence)).with(Sort.by("_id")), limit);
    }

    /** The latest entry, if there is any. */
    public Optional<Change> last() {
        return settled(new Query().with(Sort.by(Sort.Direction.DESC, "_id")), 1).stream()
                .findFirst();
    }

    /** Puts news at the end of the feed, unless it is in the feed. */
    void append(News news) {
        while (!changes.existsByNewsId(news.id())) {
            var last = changes.findFirstByOrderBySequenceDesc().map(Change::sequence);
            try {
                var written = changes.insert(new Change(last.orElse(0L) + 1, news));
                events.publishEvent(new FeedAdvanced(written.sequence()));
            } catch (DuplicateKeyException e) {
                // Somebody else took this number, or told this very news: look again.
            }
        }
    }

    private List<Change> settled(Query query, int limit) {
        return database.find(query.limit(limit).withReadConcern(ReadConcern.MAJORITY), Change.class);
    }
}
