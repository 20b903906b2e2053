package dev.countersign.embedded;

import dev.countersign.contract.StoreContract;
import dev.countersign.contract.StoreUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The embedded store keeps the contract. */
class EmbeddedStoreContractTests extends StoreContract {

    @TempDir
    static Path folder;

    static EmbeddedStore store;

    @RegisterExtension
    static final StoreUnderTest STORE = new StoreUnderTest(() -> store.connectionString());

    @BeforeAll
    static void open() {
        store = EmbeddedStore.open(folder);
    }

    @AfterAll
    static void close() {
        STORE.close();
        store.close();
    }
}
