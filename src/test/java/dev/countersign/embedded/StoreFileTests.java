package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions as the commands get them. */
class StoreFileTests {

    @TempDir
    Path folder;

    StoreFile file;

    @BeforeEach
    void open() {
        file = StoreFile.open(folder.resolve("store.db"));
        file.write(() -> {
            StoreFile.session().define("create table t(n integer)");
            return true;
        });
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void add() {
        file.write(() -> StoreFile.session().run("insert into t values (1)"));
    }

    private static long rows() {
        return StoreFile.session().number("select count(*) from t").orElseThrow();
    }

    @Test
    void neitherWritersNorReadersWaitForASlowReader() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch written = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> file.read(() -> {
            long before = rows();
            reading.countDown();
            await(written);
            return rows() - before;
        }));
        reading.await(10, TimeUnit.SECONDS);

        add();
        assertThat(file.read(StoreFileTests::rows)).isEqualTo(1);
        written.countDown();

        assertThat(slow.get(10, TimeUnit.SECONDS))
                .as("rows that came into the snapshot")
                .isZero();
    }

    @Test
    void leavesNothingOfAFailedWrite() {
        assertThatThrownBy(() -> file.write(() -> {
                    StoreFile.session().run("insert into t values (1)");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        add();
        assertThat(file.read(StoreFileTests::rows)).isEqualTo(1);
    }

    @Test
    void takesBackOneStepOfAWrite() {
        file.write(() -> {
            StoreFile.session().run("insert into t values (1)");
            assertThatThrownBy(() -> StoreFile.session().atomically(() -> {
                        StoreFile.session().run("insert into t values (2)");
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            return true;
        });

        assertThat(file.read(StoreFileTests::rows)).isEqualTo(1);
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnWhenItIsNot() {
        add();
        long pages =
                file.read(() -> StoreFile.session().number("pragma page_count").orElseThrow());
        limit(pages + 2);
        assertThatThrownBy(() -> file.write(() -> {
                    StoreFile.session().run("insert into t values (2)");
                    return StoreFile.session().run("insert into t values (zeroblob(1000000))");
                }))
                .isInstanceOf(EmbeddedStoreException.class)
                .hasMessageContaining("disk is full: nothing was written");
        assertThat(file.read(StoreFileTests::rows)).isEqualTo(1);

        limit(1_000_000);
        add();
        assertThat(file.read(StoreFileTests::rows)).isEqualTo(2);
    }

    @Test
    void saysThatTheFileIsReadOnlyAndGoesOnWhenItIsNot() {
        add();
        assertThatThrownBy(() -> file.write(() -> {
                    StoreFile.session().define("pragma query_only = on");
                    try {
                        return StoreFile.session().run("insert into t values (1)");
                    } finally {
                        StoreFile.session().define("pragma query_only = off");
                    }
                }))
                .isInstanceOf(EmbeddedStoreException.class)
                .hasMessageContaining("read-only");
        assertThat(file.read(StoreFileTests::rows)).isEqualTo(1);

        add();
        assertThat(file.read(StoreFileTests::rows)).isEqualTo(2);
    }

    @Test
    void usesAStatementAgainThatFailedOnAFullDisk() {
        limit(file.read(() -> StoreFile.session().number("pragma page_count").orElseThrow()) + 2);
        String insert = "insert into t values (zeroblob(?))";
        assertThatThrownBy(() -> file.write(() -> StoreFile.session().run(insert, 1_000_000)))
                .hasMessageContaining("disk is full: nothing was written");

        limit(1_000_000);
        file.write(() -> StoreFile.session().run(insert, 1_000_000));
        assertThat(file.read(StoreFileTests::rows)).isEqualTo(1);
    }

    private void limit(long pages) {
        file.write(() -> StoreFile.session().number("pragma max_page_count = " + pages));
    }

    @Test
    void isOnTheDiskAtEachCommit() {
        int full = 2;
        file.write(() -> {
            assertThat(StoreFile.session().number("pragma synchronous")).hasValue(full);
            assertThat(StoreFile.session().texts("pragma journal_mode")).containsExactly("wal");
            return true;
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
