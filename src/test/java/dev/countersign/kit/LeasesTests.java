package dev.countersign.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.countersign.embedded.StoreOnItsPort;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.mock.env.MockEnvironment;

/** Nodes over one store share the work that is due to all of them. */
class LeasesTests {

    private static final String WORK = "some.work";

    @RegisterExtension
    final StoreOnItsPort store = new StoreOnItsPort();

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void letsEveryNodeWorkOnceAfterItsStart() {
        node("1h").inTurn(WORK, done::incrementAndGet);
        node("1h").inTurn(WORK, done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    @Test
    void letsOneOfManyNodesWorkInAnInterval() throws Exception {
        var together = new CountDownLatch(8);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int count = 0; count < 8; count++) {
                var node = startedNode("1h");
                nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    for (int turn = 0; turn < 5; turn++) node.inTurn(WORK, done::incrementAndGet);
                    return null;
                });
            }
        }
        assertThat(done).hasValue(1);
    }

    @Test
    void letsAnotherNodeWorkInTheNextInterval() {
        startedNode("100ms").inTurn(WORK, done::incrementAndGet);
        var other = startedNode("100ms");
        await().until(() -> {
            other.inTurn(WORK, done::incrementAndGet);
            return done.get() == 2;
        });
    }

    @Test
    void letsAnotherNodeWorkAfterOneHasFailed() {
        var failing = startedNode("1ms");
        assertThatThrownBy(() -> failing.inTurn(WORK, () -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        var other = startedNode("1ms");
        await().until(() -> {
            other.inTurn(WORK, done::incrementAndGet);
            return done.get() == 1;
        });
    }

    @Test
    void endsTheLeaseOfTheDead() {
        var node = startedNode("1h");
        node.inTurn(WORK, done::incrementAndGet);
        database()
                .getMongoDatabase()
                .getCollection("leases")
                .updateOne(new Document("_id", WORK), new Document("$set", new Document("lockUntil", new Date(0))));
        startedNode("1h").inTurn(WORK, done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    @Test
    void asksForNoLeaseWhereThereIsOneNodeOnly() {
        var alone = OneNode.leases();
        alone.inTurn(WORK, done::incrementAndGet);
        alone.inTurn(WORK, done::incrementAndGet);
        assertThat(done).hasValue(2);
    }

    /** A node that has done the first round after its start. */
    private Leases startedNode(String interval) {
        var node = node(interval);
        node.inTurn(WORK, () -> {});
        return node;
    }

    private Leases node(String interval) {
        var settings = new MockEnvironment()
                .withProperty("spring.mongodb.uri", store.address())
                .withProperty("countersign." + WORK, interval);
        settings.setConversionService(new ApplicationConversionService());
        var beans = new StaticListableBeanFactory();
        beans.addBean("database", database());
        return new Leases(settings, beans.getBeanProvider(MongoDatabaseFactory.class));
    }

    private MongoDatabaseFactory database() {
        return new SimpleMongoClientDatabaseFactory(store.client(), "countersign");
    }
}
