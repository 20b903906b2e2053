package dev.countersign.upkeep.schema;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads every stored document to the schema of this version. Safe to be killed, to be run again and to be run by several nodes at once: each
 * document is written only if it still is what was read, and nothing but the members that its migration changed.
 *
 * <p>A collection is marked when a look at it finds nothing left to do; the next start then does not look.
 */
public final class Migrating {

    private static final Logger LOG = LoggerFactory.getLogger(Migrating.class);
    private static final int AT_ONCE = 200;
    private static final int MOST_ROUNDS = 100;

    /** What tells that somebody else wrote a document meanwhile. */
    private static final List<String> COUNTERS = List.of("version", "envelope.rendering");

    private final MongoDatabase database;
    private final Schemas schemas;
    private final Markers markers;

    /** Migrates this database. */
    public Migrating(MongoDatabase database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
        this.markers = new Markers(database);
    }

    /**
     * Does what there is to do, which at most starts is to read the markers.
     *
     * @throws StoreRefusedException if a newer version wrote what is stored, or an import did not end
     */
    public void run() {
        new ImportMark(database).demandAbsent();
        demandNothingNewer();
        var marked = markers.all();
        for (var collection : schemas.collections()) {
            var marker = marked.get(collection);
            if (marker != null && marker.schema() == schemas.current(collection)) continue;
            migrate(collection);
            markers.put(collection, schemas.current(collection));
        }
    }

    /**
     * Looks at the markers alone.
     *
     * @throws StoreRefusedException if a newer version wrote what is stored
     */
    public void demandNothingNewer() {
        markers.all().forEach((collection, marker) -> {
            if (!schemas.collections().contains(collection) || marker.schema() > schemas.current(collection))
                throw newer(
                        "Countersign " + marker.release(),
                        collection,
                        marker.schema(),
                        schemas.collections().contains(collection) ? schemas.current(collection) : 0);
        });
    }

    private void migrate(String collection) {
        var documents = database.getCollection(collection);
        long migrated = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var found = round(collection, documents);
            if (found == 0) {
                if (migrated > 0)
                    LOG.info(
                            "{} documents of {} now have schema {}", migrated, collection, schemas.current(collection));
                return;
            }
            migrated += found;
        }
        throw new StoreRefusedException(
                "Somebody keeps writing %s while they are migrated. Stop every older version of Countersign that runs on this database, and start again."
                        .formatted(collection));
    }

    /** Goes once over what lacks the current schema, in order of ids, and tells how many documents that were. */
    private int round(String collection, MongoCollection<Document> documents) {
        var lacking = Filters.ne(Schemas.MEMBER, schemas.current(collection));
        Bson after = lacking;
        for (int found = 0; ; ) {
            var page = documents
                    .find(after)
                    .sort(new Document("_id", 1))
                    .limit(AT_ONCE)
                    .into(new ArrayList<>());
            if (page.isEmpty()) return found;
            documents.bulkWrite(
                    page.stream().map(before -> step(collection, before)).toList());
            found += page.size();
            after = Filters.and(Filters.gt("_id", page.getLast().get("_id")), lacking);
        }
    }

    private UpdateOneModel<Document> step(String collection, Document before) {
        if (Schemas.of(before) > schemas.current(collection))
            throw newer("A newer Countersign", collection, Schemas.of(before), schemas.current(collection));
        var after = schemas.current(collection, before);
        var set = new Document();
        var unset = new Document();
        after.forEach((member, value) -> {
            if (!Objects.equals(value, before.get(member))) set.append(member, value);
        });
        before.keySet().stream()
                .filter(member -> !after.containsKey(member))
                .forEach(member -> unset.append(member, ""));
        var update = new Document("$set", set);
        if (!unset.isEmpty()) update.append("$unset", unset);
        // A save that was decided on the document before must not overwrite this one.
        if (before.get("version") instanceof Number) update.append("$inc", new Document("version", 1L));
        return new UpdateOneModel<>(asRead(before), update);
    }

    private static Bson asRead(Document before) {
        var same = new ArrayList<Bson>();
        same.add(Filters.eq("_id", before.get("_id")));
        same.add(as(before, Schemas.MEMBER));
        COUNTERS.forEach(counter -> same.add(as(before, counter)));
        return Filters.and(same);
    }

    private static Bson as(Document before, String path) {
        var value = at(before, path);
        return value == null ? Filters.exists(path, false) : Filters.eq(path, value);
    }

    private static @Nullable Object at(Document document, String path) {
        var dot = path.indexOf('.');
        if (dot < 0) return document.get(path);
        return document.get(path.substring(0, dot)) instanceof Document inner
                ? at(inner, path.substring(dot + 1))
                : null;
    }

    private static StoreRefusedException newer(String writer, String collection, int schema, int known) {
        return new StoreRefusedException(
                "What is stored here was written by %s, in which %s have schema %d. This is Countersign %s, which knows %s. Start the newer version again; nothing was changed."
                        .formatted(
                                writer,
                                collection,
                                schema,
                                Release.name(),
                                known == 0 ? "no such collection" : "schema " + known + " at most"));
    }
}
