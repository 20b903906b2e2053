package dev.countersign.embedded;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * An empty embedded store for each test, that serves several processes as a MongoDB would: whoever knows its address is let in. It takes the
 * place of one where nodes are tested.
 */
public final class StoreOnItsPort implements BeforeEachCallback, AfterEachCallback {

    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        open();
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        close();
    }

    /** Opens it where one store serves several tests. */
    public void open() throws IOException {
        folder = Files.createTempDirectory("countersign");
        store = EmbeddedStore.open(folder);
    }

    /** Closes it, and leaves nothing behind. */
    public void close() throws IOException {
        if (client != null) client.close();
        client = null;
        store.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Its address, with the secret of this start and few connections for each who uses it. */
    public String address() {
        return store.connectionString().replaceFirst("maxPoolSize=\\d+", "maxPoolSize=10");
    }

    /** A connection of the test's own. */
    public MongoClient client() {
        if (client == null) client = MongoClients.create(address());
        return requireNonNull(client);
    }

    /** The database that the nodes have in common. */
    public MongoOperations operations() {
        return new MongoTemplate(client(), EmbeddedStore.DATABASE);
    }
}
