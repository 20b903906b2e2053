package dev.countersign.upkeep.schema;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * One document for each collection that says which schema all of its documents have at least, so that a start that has nothing to do looks at
 * a few documents rather than at all.
 */
public final class Markers {

    /** Where they are. */
    public static final String COLLECTION = "schemas";

    private final MongoDatabase database;

    /** The markers of this database. */
    public Markers(MongoDatabase database) {
        this.database = database;
    }

    /**
     * That the documents of a collection have this schema.
     *
     * @param release the version of Countersign that brought them there
     */
    public record Marker(int schema, String release) {}

    /** Each collection that is marked. */
    public Map<String, Marker> all() {
        var found = new TreeMap<String, Marker>();
        for (var marker : database.getCollection(COLLECTION).find().sort(new Document("_id", 1)))
            found.put(
                    marker.getString("_id"),
                    new Marker(marker.getInteger("documents", 0), String.valueOf(marker.get("release"))));
        return found;
    }

    void put(String collection, int schema) {
        var marker = new Document("_id", collection)
                .append("documents", schema)
                .append("release", Release.name())
                .append("at", Date.from(Instant.now()))
                .append(Schemas.MEMBER, 1);
        database.getCollection(COLLECTION)
                .replaceOne(Filters.eq("_id", collection), marker, new ReplaceOptions().upsert(true));
    }
}
