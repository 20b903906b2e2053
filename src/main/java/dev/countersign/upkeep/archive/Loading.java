package dev.countersign.upkeep.archive;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import dev.countersign.upkeep.schema.ImportMark;
import dev.countersign.upkeep.schema.Migrating;
import dev.countersign.upkeep.schema.Schemas;
import dev.countersign.upkeep.schema.StoreRefusedException;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;

/**
 * Loads an export into an empty store, document by document as it was. A mark stands in the store from before the first write until after the
 * last: whatever stops it in between, no start takes a part for the whole, and running it again begins anew.
 */
public final class Loading {

    private static final int MOST_AT_ONCE = 200;
    private static final int CLEARED_AT_ONCE = 50;
    private static final int MOST_BYTES_AT_ONCE = 8 * 1024 * 1024;

    private final MongoDatabase database;
    private final Schemas schemas;
    private final ImportMark mark;

    /** Loads into this database. */
    public Loading(MongoDatabase database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
        this.mark = new ImportMark(database);
    }

    /**
     * Loads all of an archive.
     *
     * @param progress is told each collection that is loaded
     * @throws StoreRefusedException if the archive is damaged or newer than this version, or the store is not empty; then nothing was written
     */
    public void load(Archive archive, Consumer<String> progress) {
        archive.manifest().demandKnown(schemas);
        archive.demandIntact();
        if (!mark.stands()) demandEmpty();
        mark.put(String.valueOf(archive.file().getFileName()));
        Scope.of(schemas).forEach(this::clear);
        for (var contents : archive.manifest().files()) {
            load(archive, contents);
            progress.accept("%s: %,d".formatted(contents.collection(), contents.documents()));
        }
        mark.remove();
    }

    private void demandEmpty() {
        new Migrating(database, schemas).demandNothingNewer();
        for (var collection : Scope.of(schemas))
            if (!Scope.isOfAFirstStart(collection)
                    && database.getCollection(collection).find().limit(1).first() != null)
                throw new StoreRefusedException(
                        "There are %s here already. An export is loaded into an empty store only, so that nothing is mixed or overwritten."
                                .formatted(collection));
    }

    /** A few at a time: the embedded store keeps in memory what one command deletes. */
    private void clear(String collection) {
        var documents = database.getCollection(collection);
        for (; ; ) {
            var ids = documents
                    .find()
                    .projection(new Document("_id", 1))
                    .sort(new Document("_id", 1))
                    .limit(CLEARED_AT_ONCE)
                    .map(document -> document.get("_id"))
                    .into(new ArrayList<>());
            if (ids.isEmpty()) return;
            documents.deleteMany(Filters.in("_id", ids));
        }
    }

    private void load(Archive archive, Manifest.Contents contents) {
        var batch = new Batch(contents.collection());
        archive.each(contents, batch::add);
        batch.write();
        var there = database.getCollection(contents.collection()).countDocuments();
        if (there != contents.documents())
            throw new StoreRefusedException("Of %,d %s only %,d arrived. Run the import again."
                    .formatted(contents.documents(), contents.collection(), there));
    }

    private final class Batch {

        private final String collection;
        private final ArrayList<RawBsonDocument> documents = new ArrayList<>();
        private long bytes;

        Batch(String collection) {
            this.collection = collection;
        }

        void add(RawBsonDocument document) {
            var size = document.getByteBuffer().remaining();
            if (documents.size() == MOST_AT_ONCE || bytes + size > MOST_BYTES_AT_ONCE) write();
            documents.add(document);
            bytes += size;
        }

        void write() {
            if (!documents.isEmpty())
                database.getCollection(collection, RawBsonDocument.class)
                        .insertMany(documents, new InsertManyOptions().ordered(false));
            documents.clear();
            bytes = 0;
        }
    }
}
