package dev.countersign.embedded;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import java.util.ArrayList;
import java.util.List;

/** Results given out in batches that fit into a message, however large the documents are. */
final class BatchCursor extends AbstractCursor {

    private final List<Document> documents;
    private int given;

    BatchCursor(long id, List<Document> documents) {
        super(id);
        this.documents = documents;
    }

    @Override
    public boolean isEmpty() {
        return given == documents.size();
    }

    /** The next documents: at least one, and no more than asked for or than fit. */
    @Override
    public List<Document> takeDocuments(int wanted) {
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (!isEmpty() && batch.size() < wanted) {
            Document next = documents.get(given);
            bytes += StoredDocuments.encode(next).length;
            if (!batch.isEmpty() && bytes > BsonConstants.MAX_BSON_OBJECT_SIZE) {
                break;
            }
            batch.add(next);
            given++;
        }
        return batch;
    }
}
