package dev.countersign.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection: a table of documents and the tables of its indexes. */
final class SqliteCollection extends AbstractMongoCollection<Long> {

    private final Relation documents;

    SqliteCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            Relation documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** The documents a query matches, in order, no more than the limit if there is one. To be closed. */
    Stream<Document> find(Document query, @Nullable Document sort, int limit) {
        Plan plan = plan(query, sort);
        Document demands = Bounds.apart(query);
        Stream<Document> found = plan.candidates(StoreFile.session(), documents)
                .map(row -> StoredDocuments.decode(row.document()))
                .filter(document -> new DefaultQueryMatcher().matches(document, demands));
        DocumentComparator order = plan.isSorted() ? null : deriveComparator(sort);
        if (order == null) {
            return limit > 0 ? found.limit(limit) : found;
        }
        return limit > 0 ? first(limit, found, order) : found.sorted(order);
    }

    Plan plan(Document query, @Nullable Document sort) {
        return Planner.plan(query, sort, getIndexes());
    }

    /** The first of many in an order, never holding more than are asked for. */
    private static Stream<Document> first(int limit, Stream<Document> found, Comparator<Document> order) {
        PriorityQueue<Document> kept = new PriorityQueue<>(order.reversed());
        try (found) {
            found.forEach(document -> {
                kept.add(document);
                if (kept.size() > limit) {
                    kept.remove();
                }
            });
        }
        return kept.stream().sorted(order);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        try (Stream<Document> found = find(query, orderBy, limit > 0 ? numberToSkip + limit : 0)) {
            return matchDocumentsFromStream(new Document(), found, numberToSkip, limit, batchSize, null, fieldSelector);
        }
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int numberToReturn,
            int batchSize,
            @Nullable Document fieldSelector) {
        return queryDocuments(query, orderBy, numberToSkip, numberToReturn, batchSize, fieldSelector);
    }

    /** Everything, where the store itself asks and names no batch size; a first batch and a cursor, where a client does. */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        if (batchSize <= 0) {
            return new QueryResult(found);
        }
        BatchCursor cursor = new BatchCursor(cursorRegistry.generateCursorId(), found);
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    /** The matcher of the superclass remembers positions for updates, so readers must not share it. */
    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, Bounds.apart(query));
    }

    @Override
    public void addDocument(Document document) {
        StoreFile.session().atomically(() -> {
            super.addDocument(document);
            return document;
        });
    }

    @Override
    public Document updateDocuments(
            Document selector,
            Document updateQuery,
            ArrayFilters arrayFilters,
            boolean isMulti,
            boolean isUpsert,
            Oplog oplog) {
        return StoreFile.session()
                .atomically(() -> super.updateDocuments(selector, updateQuery, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        StoreFile.session().run("insert into " + documents.table() + "(document) values (?)", (Object)
                StoredDocuments.encode(document));
        return StoreFile.session().number("select last_insert_rowid()").orElseThrow();
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        StoreFile.session()
                .run(
                        "update " + documents.table() + " set document = ? where position = ?",
                        StoredDocuments.encode(newDocument),
                        position);
    }

    @Override
    public void removeDocument(Document document) {
        Long position = positionOf(document);
        if (position != null) {
            getIndexes().forEach(index -> ((SqliteIndex) index).remove(document, position));
            removeDocument(position);
        }
    }

    private @Nullable Long positionOf(Document document) {
        for (Index<Long> index : getIndexes()) {
            if (((SqliteIndex) index).isOfIds()) {
                return index.getPosition(document);
            }
        }
        return findDocumentPosition(document);
    }

    @Override
    protected void removeDocument(Long position) {
        StoreFile.session().run("delete from " + documents.table() + " where position = ?", position);
    }

    @Override
    protected @Nullable Document getDocument(Long position) {
        byte[] found = StoreFile.session()
                .bytes("select document from " + documents.table() + " where position = ?", position);
        return found == null ? null : StoredDocuments.decode(found);
    }

    /** Positions first, documents one by one: nothing stays open in the file when the stream is left. */
    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        List<Long> positions =
                new ArrayList<>(StoreFile.session().numbers("select position from " + documents.table()));
        return positions.stream()
                .map(position -> new DocumentWithPosition<>(Objects.requireNonNull(getDocument(position)), position));
    }

    /** By the index of ids, which is far smaller than the documents. */
    @Override
    public int count() {
        long count = getIndexes().stream()
                .filter(index -> ((SqliteIndex) index).isOfIds())
                .findFirst()
                .map(Index::getCount)
                .orElseGet(() -> documents.count(StoreFile.session()));
        return Math.toIntExact(count);
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty(StoreFile.session());
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newCollectionName) {
        Relation.rename(
                StoreFile.session(),
                getDatabaseName(),
                getCollectionName(),
                newDatabase.getDatabaseName(),
                newCollectionName);
        super.renameTo(newDatabase, newCollectionName);
    }

    @Override
    public void drop() {
        super.drop();
        documents.drop(StoreFile.session());
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        throw new UnsupportedOperationException("The size of data is not tracked");
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
