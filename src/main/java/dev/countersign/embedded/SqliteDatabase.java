package dev.countersign.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** A database: its collections, and the commands on them that need more than the superclass does. */
final class SqliteDatabase extends AbstractMongoDatabase<Long> {

    static final int DOCUMENTS_PER_BATCH = 1000;

    private static final int INDEX_OPTIONS_CONFLICT = 85;

    SqliteDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
        initializeNamespacesAndIndexes();
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document request, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "find" -> {
                request.put("batchSize", batchSize(request));
                yield super.handleCommand(channel, command, request, databases, oplog);
            }
            case "insert" -> {
                request.putIfAbsent("ordered", true);
                yield Bulk.counted(request, super.handleCommand(channel, command, request, databases, oplog));
            }
            case "update" ->
                Bulk.writeOneByOne(
                        request, "updates", one -> super.handleCommand(channel, command, one, databases, oplog));
            case "delete" ->
                Bulk.writeOneByOne(
                        request, "deletes", one -> super.handleCommand(channel, command, one, databases, oplog));
            case "createindexes" -> {
                request.put("indexes", missingIndexes(request));
                yield Bulk.oneByOne(
                                request, "indexes", one -> super.handleCommand(channel, command, one, databases, oplog))
                        .append("ok", 1.0);
            }
            case "dropindexes" -> dropIndexes(request);
            case "aggregate" -> aggregate(command, request, databases, oplog);
            case "explain" -> explain((Document) Objects.requireNonNull(request.get(command)));
            default -> super.handleCommand(channel, command, request, databases, oplog);
        };
    }

    /** Begins with what an index can do, and leaves the rest of the pipeline to the aggregation. */
    private Document aggregate(String command, Document request, DatabaseResolver databases, Oplog oplog) {
        String name = String.valueOf(request.get(command));
        SqliteCollection collection = (SqliteCollection) resolveCollection(name, false);
        PipelineStart start = PipelineStart.of(Aggregation.parse(request.get("pipeline")));
        Aggregation rest = Aggregation.fromPipeline(start.rest(), databases, this, collection, oplog);
        rest.validate(request);
        if (collection == null) {
            return cursor(getFullCollectionNamespace(name), new QueryResult());
        }
        int batchSize = batchSize((Document) request.getOrDefault("cursor", new Document()));
        if (start.rest().isEmpty()) {
            QueryResult found =
                    collection.queryDocuments(start.match(), start.sort(), 0, start.limit(), batchSize, null);
            return cursor(collection.getFullName(), found);
        }
        try (Stream<Document> found = collection.find(start.match(), start.sort(), start.limit())) {
            return cursor(collection.getFullName(), collection.createQueryResult(rest.runStages(found), batchSize));
        }
    }

    private Document explain(Document request) {
        String command = request.keySet().iterator().next();
        SqliteCollection collection = (SqliteCollection) resolveCollection(String.valueOf(request.get(command)), true);
        PipelineStart start = request.get("pipeline") != null
                ? PipelineStart.of(Aggregation.parse(request.get("pipeline")))
                : new PipelineStart(
                        (Document) request.getOrDefault("filter", new Document()),
                        (Document) request.get("sort"),
                        0,
                        List.of());
        Plan plan = collection.plan(start.match(), start.sort());
        return new Document("queryPlanner", new Document("winningPlan", plan.description())).append("ok", 1.0);
    }

    private static int batchSize(Document options) {
        return options.get("batchSize") instanceof Number size && size.intValue() > 0
                ? size.intValue()
                : DOCUMENTS_PER_BATCH;
    }

    private static Document cursor(String namespace, QueryResult result) {
        return new Document(
                        "cursor",
                        new Document("id", result.getCursorId())
                                .append("ns", namespace)
                                .append("firstBatch", result.collectDocuments()))
                .append("ok", 1.0);
    }

    /**
     * The indexes that are asked for and not there, or there in another form.
     *
     * @throws MongoServerError when one is there under another name: it would be the same index, made twice
     */
    List<Document> missingIndexes(Document request) {
        var collection = resolveCollection(String.valueOf(request.get("createIndexes")), false);
        List<Index<Long>> there = collection == null ? List.of() : collection.getIndexes();
        List<Document> missing = new ArrayList<>();
        for (Object description : (List<?>) request.getOrDefault("indexes", List.of())) {
            Document asked = (Document) description;
            var same = there.stream()
                    .filter(index -> ((SqliteIndex) index).isAs(asked))
                    .findFirst();
            if (same.isEmpty()) {
                missing.add(asked);
            } else if (!same.get().getName().equals(asked.get("name"))) {
                throw new MongoServerError(
                        INDEX_OPTIONS_CONFLICT,
                        "IndexOptionsConflict",
                        "Index already exists with a different name: "
                                + same.get().getName());
            }
        }
        return missing;
    }

    /** The superclass would drop indexes of that name, or all of them, in every collection. */
    private Document dropIndexes(Document request) {
        MongoCollection<Long> collection = resolveCollection(String.valueOf(request.get("dropIndexes")), false);
        if (collection != null) {
            Object wanted = Objects.requireNonNull(request.get("index"), "index");
            List<Index<Long>> dropped = collection.getIndexes().stream()
                    .filter(index -> !((SqliteIndex) index).isOfIds())
                    .filter(index ->
                            wanted.equals("*") || wanted.equals(index.getName()) || ((SqliteIndex) index).isOn(wanted))
                    .toList();
            if (dropped.isEmpty() && !wanted.equals("*")) {
                throw new IndexNotFoundException("index not found with name [" + wanted + "]");
            }
            for (Index<Long> index : dropped) {
                collection.dropIndex(index.getName());
                indexes.get()
                        .deleteDocuments(
                                new Document("ns", collection.getFullName()).append("name", index.getName()), 1);
            }
        }
        return new Document("ok", 1.0);
    }

    /** Whether it has no collections, whatever lists it keeps of them. */
    @Override
    public boolean isEmpty() {
        return listed().allMatch(
                        collection -> String.valueOf(collection.get("name")).endsWith(".system.indexes"));
    }

    private Stream<Document> listed() {
        MongoCollection<Long> namespaces = resolveCollection("system.namespaces", false);
        return namespaces == null ? Stream.empty() : namespaces.queryAllAsStream();
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        Relation documents = Relation.documents(StoreFile.session(), databaseName, name);
        return new SqliteCollection(this, name, options, cursorRegistry, documents);
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return openOrCreateIndex(collection, name, keys, sparse, true);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return openOrCreateIndex(collection, name, keys, sparse, false);
    }

    private Index<Long> openOrCreateIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        Relation entries = Relation.entries(StoreFile.session(), databaseName, collection, name, unique);
        return new SqliteIndex(name, new IndexPattern(keys, sparse), unique, entries);
    }

    @Override
    protected long getFileSize() {
        return 0;
    }

    @Override
    protected long getStorageSize() {
        return 0;
    }
}
