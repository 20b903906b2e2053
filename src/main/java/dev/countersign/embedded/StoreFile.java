package dev.countersign.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;

/**
 * The SQLite file: one connection that writes, and as many that read as there are readers at a time.
 *
 * <p>A reader sees the file as it was when it began, whatever is written meanwhile. A write is on the disk before it
 * is acknowledged: write-ahead log, synchronised at each commit.
 */
final class StoreFile implements AutoCloseable {

    private static final int ALL_PAGES = -1;

    private static final ScopedValue<Session> SESSION = ScopedValue.newInstance();

    private final Path path;
    private final Session writer;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final Deque<Session> idleReaders = new ConcurrentLinkedDeque<>();

    private StoreFile(Path path) {
        this.path = path;
        this.writer = connect(path);
    }

    /**
     * Opens the file, or creates it.
     *
     * @throws EmbeddedStoreException when it is damaged, not ours, or written by a newer version
     */
    static StoreFile open(Path path) {
        StoreFile file = new StoreFile(path);
        try {
            file.prepare();
            return file;
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /**
     * Copies a file that is in use, as it is at one moment, without waiting for its writer or keeping it waiting.
     *
     * @throws EmbeddedStoreException when it cannot be read, or there is no room for the copy
     */
    static void copy(Path from, Path to) {
        SQLiteConfig reading = new SQLiteConfig();
        reading.setReadOnly(true);
        try (var connection = reading.createConnection("jdbc:sqlite:" + from);
                var statement = connection.createStatement()) {
            statement.execute("begin");
            // The snapshot begins with the first look at the file.
            statement.executeQuery("select count(*) from sqlite_schema").close();
            int result = connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", to.toString(), null, 0, 0, ALL_PAGES);
            if (result != SQLiteErrorCode.SQLITE_OK.code) {
                throw DB.newSQLException(result, "the copy could not be made");
            }
        } catch (SQLException failure) {
            throw EmbeddedStoreException.from(failure);
        }
    }

    /**
     * Looks through a file that nobody uses, all of it, and makes it one that needs no other file beside it.
     *
     * @throws EmbeddedStoreException when any of it is damaged
     */
    static void seal(Path path) {
        try (Session session = new Session(DriverManager.getConnection("jdbc:sqlite:" + path))) {
            session.define("pragma journal_mode = delete");
            session.define("begin");
            StoreFormat.migrate(session);
            session.define("commit");
            List<String> findings = session.texts("pragma integrity_check(1)");
            if (!findings.equals(List.of("ok"))) {
                throw EmbeddedStoreException.damaged(findings.getFirst());
            }
            Relation.checkDocuments(session);
        } catch (SQLException failure) {
            throw EmbeddedStoreException.from(failure);
        }
    }

    /** The session of the command that runs on this thread. */
    static Session session() {
        return SESSION.get();
    }

    /** Runs work that reads, on a snapshot that holds to its end. */
    <T> T read(Supplier<T> work) {
        Session idle = idleReaders.poll();
        Session reader = idle != null ? idle : connect(path);
        try {
            reader.run("begin");
            // The snapshot begins with the first look at the file, and plans must not be older than it.
            reader.number("select count(*) from relation");
            return ScopedValue.where(SESSION, reader).call(work::get);
        } finally {
            reader.run("rollback");
            idleReaders.push(reader);
        }
    }

    /** Runs work that writes: when this returns, all of it is on the disk; when it throws, none of it. */
    <T> T write(Supplier<T> work) {
        writing.lock();
        boolean committed = false;
        try {
            writer.run("begin immediate");
            T result = ScopedValue.where(SESSION, writer).call(work::get);
            writer.run("commit");
            committed = true;
            return result;
        } finally {
            if (!committed) {
                rollBack();
            }
            writing.unlock();
        }
    }

    private void rollBack() {
        try {
            writer.run("rollback");
        } catch (EmbeddedStoreException alreadyRolledBack) {
            // SQLite ends the transaction itself on some failures, a full disk among them.
        }
    }

    private void prepare() {
        boolean empty = writer.number("select count(*) from sqlite_schema").orElse(0) == 0;
        if (empty) {
            write(() -> {
                StoreFormat.define(session());
                return empty;
            });
        }
        write(() -> {
            StoreFormat.migrate(session());
            Relation.checkEnds(session());
            return empty;
        });
    }

    private static Session connect(Path path) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
            Session session = new Session(connection);
            session.define("pragma busy_timeout = 5000");
            session.define("pragma page_size = 8192");
            session.define("pragma journal_mode = wal");
            session.define("pragma synchronous = full");
            return session;
        } catch (SQLException failure) {
            throw EmbeddedStoreException.from(failure);
        }
    }

    @Override
    public void close() {
        idleReaders.forEach(Session::close);
        idleReaders.clear();
        writer.close();
    }
}
