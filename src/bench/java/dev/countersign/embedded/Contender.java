package dev.countersign.embedded;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A store that takes part in the benchmark. */
enum Contender {

    /** Ours, on SQLite. */
    EMBEDDED {
        @Override
        Running open(Path folder) {
            EmbeddedStore store = EmbeddedStore.open(folder);
            return new Running(store.connectionString(), store::close);
        }
    },

    /** The stock H2 backend of the library whose wire protocol ours uses. */
    STOCK_H2 {
        @Override
        Running open(Path folder) {
            MongoServer server =
                    new MongoServer(new H2Backend(folder.resolve("h2.mv").toString()));
            String address = "mongodb://127.0.0.1:" + server.bind().getPort();
            return new Running(address, server::shutdownNow);
        }
    };

    /** A store that is open, and how to close it. */
    record Running(String address, Runnable closing) implements AutoCloseable {

        @Override
        public void close() {
            closing.run();
        }
    }

    abstract Running open(Path folder);

    static long bytesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
