package dev.countersign.kit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.MongoPersistentEntity;
import org.springframework.data.mongodb.core.mapping.event.AbstractMongoEventListener;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveEvent;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hands each change of state from the outbox of its aggregate to every follower, then takes it out of the outbox. This happens right after the
 * save; what a crash or a failing follower left behind is handed over by the next sweep.
 */
@Component
class OutboxRelay extends AbstractMongoEventListener<StoredOutbox> {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int SWEPT_AT_ONCE = 200;

    private final ObjectProvider<MongoOperations> database;
    private final ObjectProvider<StateChangeFollower> followers;
    private final Leases leases;

    OutboxRelay(
            ObjectProvider<MongoOperations> database, ObjectProvider<StateChangeFollower> followers, Leases leases) {
        this.database = database;
        this.followers = followers;
        this.leases = leases;
    }

    @Override
    public void onAfterSave(AfterSaveEvent<StoredOutbox> event) {
        var stored = event.getDocument();
        var collection = event.getCollectionName();
        if (stored != null && collection != null)
            relay(
                    collection,
                    requireNonNull(stored.get("_id")),
                    event.getSource().outbox());
    }

    /** Lets the sweep find what waits without looking at everything. */
    @EventListener(ApplicationStartedEvent.class)
    void declareIndexes() {
        aggregates()
                .forEach(aggregate -> database.getObject()
                        .indexOps(aggregate.getCollection())
                        .createIndex(new Index("outbox._id", Sort.Direction.ASC).sparse()));
    }

    /** Relays what is still waiting in any outbox: at start, and then every few seconds. */
    @Scheduled(fixedDelayString = "${countersign.outbox.sweep}", initialDelayString = "0s")
    void sweep() {
        leases.inTurn("outbox.sweep", () -> aggregates().forEach(this::sweep));
    }

    private void sweep(MongoPersistentEntity<?> aggregate) {
        var collection = aggregate.getCollection();
        var waiting = new Query(Criteria.where("outbox._id").gt(""))
                .with(Sort.by("_id"))
                .limit(SWEPT_AT_ONCE);
        for (var found : database.getObject().find(waiting, Document.class, collection)) {
            var stored = (StoredOutbox) database.getObject().getConverter().read(aggregate.getType(), found);
            relay(collection, requireNonNull(found.get("_id")), stored.outbox());
        }
    }

    private Stream<MongoPersistentEntity<?>> aggregates() {
        return database.getObject().getConverter().getMappingContext().getPersistentEntities().stream()
                .filter(entity -> StoredOutbox.class.isAssignableFrom(entity.getType()))
                .map(entity -> (MongoPersistentEntity<?>) entity);
    }

    private void relay(String collection, Object id, List<StateChange> changes) {
        for (var change : changes) {
            try {
                followers.orderedStream().forEach(follower -> follower.follow(change));
            } catch (RuntimeException e) {
                LOG.warn(
                        "{} of {} stays in the outbox and is tried again: {}",
                        change.type(),
                        change.subject(),
                        e.toString());
                return; // what comes after it must not overtake it
            }
            database.getObject()
                    .updateFirst(
                            new Query(Criteria.where("_id").is(id)),
                            new Update().pull("outbox", new Document("_id", change.id())),
                            collection);
        }
    }
}
