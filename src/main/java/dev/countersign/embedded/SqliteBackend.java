package dev.countersign.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.exception.NamespaceExistsException;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes commands off the wire: asks the doorkeeper and the guard, and runs each in a transaction of its kind. */
final class SqliteBackend extends AbstractMongoBackend {

    /** MongoDB 7.0, which is far from both ends of what current drivers accept. */
    private static final MongoVersion VERSION = new MongoVersion() {
        @Override
        public List<Integer> getVersionArray() {
            return List.of(7, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 21;
        }
    };

    private static final int NAMESPACE_NOT_FOUND = 26;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteBackend.class);

    private final StoreFile file;
    private final Doorkeeper doorkeeper;
    private final Map<String, SqliteDatabase> databases = new ConcurrentHashMap<>();

    /** Collections and indexes are also held in memory: who changes which there are runs alone. */
    private final ReadWriteLock schema = new ReentrantReadWriteLock(true);

    SqliteBackend(StoreFile file, Doorkeeper doorkeeper) {
        super(Clock.systemUTC());
        this.file = file;
        this.doorkeeper = doorkeeper;
        version(VERSION);
        readSchema();
    }

    private void readSchema() {
        databases.clear();
        file.write(() -> {
            Relation.databases(StoreFile.session()).forEach(this::resolveDatabase);
            return databases;
        });
    }

    @Override
    public Document handleCommand(Channel channel, String database, String name, Document request) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "hello", "ismaster" -> {
                return hello(channel, database);
            }
            case "saslstart" -> {
                return doorkeeper.admit(channel, request);
            }
            default -> doorkeeper.check(channel);
        }
        Command command = CommandGuard.check(name, request);
        Supplier<Document> work = () -> command == Command.RENAMECOLLECTION
                ? rename(String.valueOf(request.get(name)), request)
                : super.handleCommand(channel, database, name, request);
        try {
            Document answer = besideOthers(command, database, name, request, work);
            return answer != null ? answer : alone(work);
        } catch (MongoServerException refusal) {
            throw refusal;
        } catch (EmbeddedStoreException failure) {
            LOG.error("The embedded store could not do {}: {}", name, failure.getMessage());
            throw new MongoServerError(failure.code(), "StoreFailed", failure.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The embedded store could not do {}: {}", name, failure.getMessage(), failure);
            throw failure;
        }
    }

    /** Does what leaves collections and indexes as they are, and answers null to what does not. */
    private @Nullable Document besideOthers(
            Command command, String database, String name, Document request, Supplier<Document> work) {
        schema.readLock().lock();
        try {
            return switch (kind(command, database, name, request)) {
                case READ -> file.read(work);
                case WRITE -> file.write(work);
                case SCHEMA -> null;
            };
        } finally {
            schema.readLock().unlock();
        }
    }

    private Document alone(Supplier<Document> work) {
        schema.writeLock().lock();
        boolean done = false;
        try {
            Document answer = file.write(work);
            done = true;
            return answer;
        } finally {
            if (!done) {
                // What was rolled back in the file is still in memory.
                readSchema();
            }
            schema.writeLock().unlock();
        }
    }

    private Document hello(Channel channel, String database) {
        return super.handleCommand(channel, database, "ismaster", new Document())
                .append("isWritablePrimary", true)
                .append("helloOk", true);
    }

    private Command.Kind kind(Command command, String database, String name, Document request) {
        if (database.equals("admin")) {
            return command.kind();
        }
        SqliteDatabase known = databases.get(database);
        if (known == null) {
            return Command.Kind.SCHEMA;
        }
        return switch (command) {
            case INSERT, UPDATE, DELETE, FINDANDMODIFY ->
                known.resolveCollection(String.valueOf(request.get(name)), false) == null
                        ? Command.Kind.SCHEMA
                        : Command.Kind.WRITE;
            // Applications declare their indexes again and again.
            case CREATEINDEXES -> known.missingIndexes(request).isEmpty() ? Command.Kind.READ : Command.Kind.SCHEMA;
            default -> command.kind();
        };
    }

    private Document rename(String oldNamespace, Document request) {
        String newNamespace = String.valueOf(request.get("to"));
        MongoDatabase database = resolveDatabase(Utils.getDatabaseNameFromFullName(oldNamespace));
        if (!database.getDatabaseName().equals(Utils.getDatabaseNameFromFullName(newNamespace))) {
            throw Rule.WHAT_IS_TESTED.refusal("another database", "renameCollection");
        }
        String newName = Utils.getCollectionNameFromFullName(newNamespace);
        MongoCollection<?> collection =
                database.resolveCollection(Utils.getCollectionNameFromFullName(oldNamespace), false);
        if (collection == null) {
            throw new MongoServerError(NAMESPACE_NOT_FOUND, "NamespaceNotFound", "There is no " + oldNamespace);
        }
        if (database.resolveCollection(newName, false) != null) {
            if (!Utils.isTrue(request.get("dropTarget"))) {
                throw new NamespaceExistsException("target namespace exists");
            }
            database.dropCollection(newName, oplog);
        }
        database.moveCollection(database, collection, newName);
        return new Document("ok", 1.0);
    }

    @Override
    public SqliteDatabase resolveDatabase(String name) {
        return databases.computeIfAbsent(name, _ -> new SqliteDatabase(name, getCursorRegistry()));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return resolveDatabase(name);
    }

    /** Those with anything in them: reading a database does not make it. */
    @Override
    protected Set<String> listDatabaseNames() {
        return databases.values().stream()
                .filter(database -> !database.isEmpty())
                .map(SqliteDatabase::getDatabaseName)
                .collect(Collectors.toSet());
    }

    @Override
    public void dropDatabase(String name) {
        databases.remove(name);
        Relation.dropDatabase(StoreFile.session(), name);
    }

    @Override
    protected Document handleGetMore(String database, String command, Document request) {
        request.putIfAbsent("batchSize", SqliteDatabase.DOCUMENTS_PER_BATCH);
        return super.handleGetMore(database, command, request);
    }

    /** The protocol of old reads, which goes past the guard. */
    @Override
    public QueryResult handleQuery(MongoQuery query) {
        throw Rule.WHAT_IS_TESTED.refusal("OP_QUERY", "the protocol");
    }

    /** Asked for before anyone has authenticated, too. */
    @Override
    public Document getServerStatus() {
        throw Rule.WHAT_IS_TESTED.refusal("serverStatus", "the commands");
    }

    @Override
    public void handleClose(Channel channel) {
        databases.values().forEach(database -> database.handleClose(channel));
    }
}
