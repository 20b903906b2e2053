package dev.countersign.contract;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Results that come in batches. */
abstract class CursorContract extends Contract {

    private void insertNumbered(int count) {
        articles.insertMany(
                IntStream.range(0, count).mapToObj(i -> new Document("_id", i)).toList());
    }

    @Test
    void givesEverythingInOrderBatchByBatch() {
        insertNumbered(250);

        assertThat(ids(articles.find().sort(descending("_id")).batchSize(7)))
                .isEqualTo(IntStream.range(0, 250).mapToObj(i -> 249 - i).toList());
        assertThat(ids(articles.find().sort(ascending("_id")).batchSize(7).limit(20)))
                .isEqualTo(IntStream.range(0, 20).boxed().toList());
        assertThat(ids(articles.aggregate(List.of(json("{$match: {}}"), json("{$sort: {_id: 1}}")))
                        .batchSize(100)))
                .isEqualTo(IntStream.range(0, 250).boxed().toList());
    }

    @Test
    void givesEverythingWithoutABatchSize() {
        insertNumbered(2500);

        assertThat(ids(articles.find().sort(ascending("_id")))).hasSize(2500).endsWith(2499);
    }

    @Test
    void fitsBatchesIntoMessages() {
        for (int i = 0; i < 12; i++) articles.insertOne(new Document("_id", i).append("text", "x".repeat(5_000_000)));

        assertThat(ids(articles.find().sort(ascending("_id")))).hasSize(12).endsWith(11);
    }

    @Test
    void goesOnReadingWhileDocumentsAreDeleted() {
        insertNumbered(50);

        try (var cursor = articles.find().sort(ascending("_id")).batchSize(10).cursor()) {
            assertThat(cursor.next()).isEqualTo(json("{_id: 0}"));
            articles.deleteMany(json("{_id: {$lt: 10}}"));
            cursor.forEachRemaining(
                    document -> assertThat(document.getInteger("_id")).isPositive());
        }
        assertThat(articles.countDocuments()).isEqualTo(40);
    }

    @Test
    void forgetsACursorThatIsKilled() {
        insertNumbered(50);
        try (var cursor = articles.find().batchSize(10).cursor()) {
            cursor.next();
            var id = cursor.getServerCursor().getId();

            var answer = database.runCommand(new Document("killCursors", "articles").append("cursors", List.of(id)));

            assertThat(answer.getList("cursorsKilled", Long.class)).containsExactly(id);
            refusedAs(43, () -> cursor.forEachRemaining(_ -> {}));
        }
    }
}
