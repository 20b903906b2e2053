package dev.countersign.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import dev.countersign.embedded.SqliteCollection.Found;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results given out in batches that fit into a message, however large the documents are. */
final class BatchCursor extends AbstractCursor {

    private final Iterator<Found> results;
    private @Nullable Found next;

    BatchCursor(long id, Iterator<Found> results) {
        super(id);
        this.results = results;
    }

    @Override
    public synchronized boolean isEmpty() {
        return peek() == null;
    }

    private @Nullable Found peek() {
        if (next == null && results.hasNext()) {
            next = results.next();
        }
        return next;
    }

    /** The next documents: at least one, and no more than asked for or than fit. */
    @Override
    public synchronized List<Document> takeDocuments(int wanted) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        Found first = peek();
        while (first != null && batch.size() < wanted) {
            bytes += first.size();
            if (!batch.isEmpty() && bytes > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                break;
            }
            batch.add(first.document());
            next = null;
            first = peek();
        }
        return batch;
    }
}
