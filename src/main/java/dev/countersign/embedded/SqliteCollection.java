package dev.countersign.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A collection: a table of documents and the tables of its indexes. */
final class SqliteCollection extends AbstractMongoCollection<Long> {

    /** Clients that vanish leave their cursors behind. */
    private static final int QUERIES_BEFORE_A_CURSOR_IS_FORGOTTEN = 100_000;

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

    /**
     * A result of a query.
     *
     * @param size no fewer bytes than the document has
     */
    record Found(Document document, int size) {}

    /** The documents a query matches, in order, no more than the limit if there is one. To be closed. */
    Stream<Document> find(Document query, @Nullable Document sort, int limit) {
        Stream<Long> positions = positions(query, sort, limit);
        return matching(positions, query, 0, limit).map(Found::document).onClose(positions::close);
    }

    /**
     * Where the documents are that a query may match, in order. To be closed.
     *
     * @param limit how many documents are wanted at most, 0 for all
     */
    private Stream<Long> positions(Document query, @Nullable Document sort, int limit) {
        Plan plan = plan(query, sort);
        Stream<Long> candidates = plan.candidates(StoreFile.session(), documents);
        if (plan.isSorted() || sort == null || sort.isEmpty() || sort.containsKey("$natural")) {
            return candidates;
        }
        Document demands = Bounds.apart(query);
        try (candidates) {
            Sorting sorting = new Sorting(sort, limit);
            candidates.forEach(position -> {
                Found found = matchingAt(position, demands);
                if (found != null) {
                    sorting.add(found.document(), position);
                }
            });
            return sorting.positions();
        }
    }

    private Stream<Found> matching(Stream<Long> positions, Document query, int skip, int limit) {
        Document demands = Bounds.apart(query);
        Stream<Found> matching = positions
                .<Found>mapMulti((position, next) -> {
                    Found found = matchingAt(position, demands);
                    if (found != null) {
                        next.accept(found);
                    }
                })
                .skip(skip);
        return limit > 0 ? matching.limit(limit) : matching;
    }

    private @Nullable Found matchingAt(long position, Document demands) {
        byte[] stored = stored(position);
        if (stored == null) {
            return null;
        }
        Document document = StoredDocuments.open(stored);
        return new DefaultQueryMatcher().matches(document, demands) ? new Found(document, stored.length) : null;
    }

    Plan plan(Document query, @Nullable Document sort) {
        return Planner.plan(query, sort, getIndexes());
    }

    /** All at once or one by one, where the store itself asks; a first batch and a cursor, where a client does. */
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        try (Stream<Long> found = positions(query, orderBy, limit > 0 ? numberToSkip + limit : 0)) {
            Positions positions = new Positions(found.iterator());
            Stream<Found> results = matching(positions.stream(), query, numberToSkip, limit)
                    .map(result -> projected(result, fieldSelector));
            if (batchSize > 0) {
                return firstBatch(results.iterator(), batchSize, positions);
            }
            Stream<Document> all = results.map(Found::document);
            if (limit > 0) {
                return new QueryResult(all.toList());
            }
            positions.keep();
            return new QueryResult(all::iterator);
        }
    }

    private QueryResult firstBatch(Iterator<Found> results, int batchSize, Positions positions) {
        long id = cursorRegistry.generateCursorId();
        cursorRegistry.remove(id - QUERIES_BEFORE_A_CURSOR_IS_FORGOTTEN);
        BatchCursor cursor = new BatchCursor(id, results);
        List<Document> first = cursor.takeDocuments(batchSize);
        if (cursor.isEmpty()) {
            return new QueryResult(first);
        }
        positions.keep();
        cursorRegistry.add(cursor);
        return new QueryResult(first, cursor);
    }

    /** The superclass projects streams only. */
    private Found projected(Found found, @Nullable Document fields) {
        if (fields == null) {
            return found;
        }
        Stream<Document> one = Stream.of(found.document());
        Iterable<Document> projected = matchDocumentsFromStream(new Document(), one, 0, 0, 0, null, fields);
        return new Found(projected.iterator().next(), found.size());
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

    /** A first batch and a cursor of what was computed and is in memory already. */
    @Override
    protected QueryResult createQueryResult(List<Document> found, int batchSize) {
        Stream<Found> measured =
                found.stream().map(document -> new Found(document, StoredDocuments.encode(document).length));
        return batchSize > 0 ? firstBatch(measured.iterator(), batchSize, Positions.none()) : new QueryResult(found);
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
                StoredDocuments.seal(document));
        return StoreFile.session().number("select last_insert_rowid()").orElseThrow();
    }

    @Override
    protected void handleUpdate(Long position, Document oldDocument, Document newDocument) {
        StoreFile.session()
                .run(
                        "update " + documents.table() + " set document = ? where position = ?",
                        StoredDocuments.seal(newDocument),
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
        byte[] stored = stored(position);
        return stored == null ? null : StoredDocuments.open(stored);
    }

    private byte @Nullable [] stored(long position) {
        return StoreFile.session().bytes("select document from " + documents.table() + " where position = ?", position);
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
