package dev.countersign.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A running store in a folder. Started by {@link #open}, stopped by {@link #close}. */
final class EmbeddedStore implements AutoCloseable {

    static final String DATABASE = "countersign";

    private static final String LOOPBACK = "127.0.0.1";

    /** As many threads as connections, so that a slow scan holds up no one else. */
    private static final int CONNECTIONS = 32;

    /** Connections by which the driver watches the server. */
    private static final int MONITORS = 2;

    private final DataFolder folder;
    private final StoreFile file;
    private final Doorkeeper doorkeeper;
    private final MongoServer server;

    private EmbeddedStore(DataFolder folder, StoreFile file, Doorkeeper doorkeeper) {
        this.folder = folder;
        this.file = file;
        this.doorkeeper = doorkeeper;
        this.server = new MongoServer(new SqliteBackend(file, doorkeeper));
        server.bind(new InetSocketAddress(LOOPBACK, 0), 1, CONNECTIONS);
    }

    /**
     * Opens the store in a folder, which is created where it is missing.
     *
     * @throws EmbeddedStoreException saying what is wrong and what can be done, when it cannot be opened
     */
    static EmbeddedStore open(Path folder) {
        return open(folder, new Doorkeeper());
    }

    /** Opens it as {@link #open(Path)} does, with a doorkeeper who may ask for the same password after a restart. */
    static EmbeddedStore open(Path folder, Doorkeeper doorkeeper) {
        return open(folder, DataFolder.take(folder), doorkeeper);
    }

    /** Opens a copy of the store in a folder, which may be in use and is left as it is. The copy goes with the store. */
    static EmbeddedStore openCopyOf(Path folder) {
        return open(folder, DataFolder.copyOf(folder, Path.of(System.getProperty("java.io.tmpdir"))), new Doorkeeper());
    }

    /** Opens what was taken; people know it by the name of the folder, which for a copy is that of the original. */
    private static EmbeddedStore open(Path folder, DataFolder taken, Doorkeeper doorkeeper) {
        StoreFile file = null;
        try {
            file = StoreFile.open(taken.storeFile());
            return new EmbeddedStore(taken, file, doorkeeper);
        } catch (RuntimeException failure) {
            if (file != null) {
                file.close();
            }
            taken.close();
            Path named = folder.resolve(taken.storeFile().getFileName());
            throw new EmbeddedStoreException(named + " cannot be opened. " + failure.getMessage(), failure);
        }
    }

    /** The address for a MongoDB driver, with the password of this start. */
    String connectionString() {
        return "mongodb://%s:%s@%s:%d/%s?authMechanism=PLAIN&authSource=$external&maxPoolSize=%d"
                .formatted(
                        Doorkeeper.USER,
                        doorkeeper.password(),
                        LOOPBACK,
                        server.getLocalAddress().getPort(),
                        DATABASE,
                        CONNECTIONS - MONITORS);
    }

    /** Waits for commands that are being done, and closes the file. */
    @Override
    public void close() {
        server.shutdownNow();
        file.close();
        folder.close();
    }
}
