package dev.countersign.contract;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Several at once: nothing is lost, nothing is done twice, nothing is seen half done. */
abstract class ConcurrencyContract extends Contract {

    private static final int WRITERS = 8;

    @Test
    void losesNoIncrement() throws Exception {
        insert("{_id: 1, n: 0}");

        atOnce(WRITERS, () -> {
            for (int i = 0; i < 25; i++) articles.updateOne(json("{_id: 1}"), json("{$inc: {n: 1}}"));
            return true;
        });

        assertThat(stored(1)).isEqualTo(json("{_id: 1, n: 200}"));
    }

    @Test
    void letsOneOfSeveralSaveOverAVersion() throws Exception {
        insert("{_id: 1, version: 0}");
        for (int version = 0; version < 10; version++) {
            var seen = new Document("_id", 1).append("version", version);
            var next = new Document("_id", 1).append("version", version + 1);

            assertThat(atOnce(WRITERS, () -> articles.replaceOne(seen, next).getModifiedCount()))
                    .containsOnlyOnce(1L)
                    .containsOnly(0L, 1L);
        }
    }

    @Test
    void letsOneOfSeveralTakeAUniqueValue() throws Exception {
        articles.createIndex(ascending("slug"), new IndexOptions().unique(true));

        var taken = atOnce(WRITERS, () -> {
            try {
                articles.insertOne(new Document("slug", "heat"));
                return true;
            } catch (MongoWriteException refused) {
                assertThat(refused.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                return false;
            }
        });

        assertThat(taken).containsOnlyOnce(true);
        assertThat(articles.countDocuments()).isEqualTo(1);
    }

    @Test
    void handsEachTaskToOneOnly() throws Exception {
        articles.createIndex(ascending("taken", "_id"));
        articles.insertMany(IntStream.range(0, 100)
                .mapToObj(i -> new Document("_id", i).append("taken", false))
                .toList());
        var first = new FindOneAndUpdateOptions().sort(Sorts.ascending("_id"));

        var taken = atOnce(4, () -> {
            List<Object> mine = new ArrayList<>();
            for (Document task = take(first); task != null; task = take(first)) mine.add(task.get("_id"));
            return mine;
        });

        assertThat(taken.stream().flatMap(List::stream).toList())
                .doesNotHaveDuplicates()
                .hasSize(100);
    }

    private Document take(FindOneAndUpdateOptions first) {
        return articles.findOneAndUpdate(json("{taken: false}"), json("{$set: {taken: true}}"), first);
    }

    @Test
    void showsNoHalfUpdatedDocument() throws Exception {
        articles.createIndex(ascending("f0"));
        articles.insertOne(allFields(0));
        var writer = Thread.ofPlatform().start(() -> {
            for (int n = 1; n <= 150; n++) articles.updateOne(json("{_id: 1}"), new Document("$set", allFields(n)));
        });
        var last = 0;
        do {
            var read = stored(1);
            int number = read.getInteger("f0");
            assertThat(read).isEqualTo(allFields(number));
            assertThat(number).isGreaterThanOrEqualTo(last);
            last = number;
        } while (writer.isAlive());
        writer.join();

        assertThat(stored(1)).isEqualTo(allFields(150));
    }

    @Test
    void showsToWhomeverAsksTheMajorityWhatWasAcknowledged() {
        insert("{_id: 1}", "{_id: 2}");
        articles.deleteOne(json("{_id: 1}"));

        assertThat(ids(articles.withReadConcern(ReadConcern.MAJORITY).find())).containsExactly(2);
    }

    private static Document allFields(int value) {
        var document = new Document("_id", 1);
        IntStream.range(0, 40).forEach(field -> document.append("f" + field, value));
        return document;
    }
}
