package dev.countersign.embedded;

import java.nio.file.Path;

/** An embedded store that serves several processes, as a MongoDB would: whoever knows its address is let in. */
public final class StoreOnItsPort implements AutoCloseable {

    private final EmbeddedStore store;

    private StoreOnItsPort(EmbeddedStore store) {
        this.store = store;
    }

    /** Opens the store in a folder. */
    public static StoreOnItsPort open(Path folder) {
        return new StoreOnItsPort(EmbeddedStore.open(folder));
    }

    /** Its address, with the secret of this start and few connections for each who uses it. */
    public String address() {
        return store.connectionString().replaceFirst("maxPoolSize=\\d+", "maxPoolSize=10");
    }

    @Override
    public void close() {
        store.close();
    }
}
