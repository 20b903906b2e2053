package dev.countersign.upkeep.schema;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Date;
import org.bson.Document;

/** Stands in a store for as long as an import into it has not ended: what is there is part of a whole, and nobody may work with it. */
public final class ImportMark {

    /** Where it stands. */
    public static final String COLLECTION = "importing";

    private static final String ID = "importing";

    private final MongoDatabase database;

    /** The mark of this database. */
    public ImportMark(MongoDatabase database) {
        this.database = database;
    }

    /** Whether it stands. */
    public boolean stands() {
        return database.getCollection(COLLECTION)
                        .find(Filters.eq("_id", ID))
                        .limit(1)
                        .first()
                != null;
    }

    /** Puts it before anything else is written. */
    public void put(String archive) {
        var mark = new Document("_id", ID)
                .append("archive", archive)
                .append("since", new Date())
                .append(Schemas.MEMBER, 1);
        database.getCollection(COLLECTION).replaceOne(Filters.eq("_id", ID), mark, new ReplaceOptions().upsert(true));
    }

    /** Takes it away when everything is there. */
    public void remove() {
        database.getCollection(COLLECTION).deleteOne(Filters.eq("_id", ID));
    }

    /**
     * Lets nobody work with part of an import.
     *
     * @throws StoreRefusedException if it stands
     */
    public void demandAbsent() {
        var mark = database.getCollection(COLLECTION)
                .find(Filters.eq("_id", ID))
                .limit(1)
                .first();
        if (mark != null)
            throw new StoreRefusedException(
                    "An import of %s began here at %s and did not end, so that only part of it may be here. Run the same import again: it clears what is here and begins anew."
                            .formatted(
                                    mark.get("archive"), mark.getDate("since").toInstant()));
    }
}
