package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteManyModel;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several writes in one command: what is counted, and what an error leaves. */
abstract class BulkContract extends Contract {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    @BeforeEach
    void declareAUniqueIndex() {
        articles.createIndex(Indexes.ascending("u"), new IndexOptions().unique(true));
    }

    @Test
    void countsEachKindOfWrite() {
        insert("{_id: 1, u: 1, g: 'a'}", "{_id: 2, u: 2, g: 'a'}", "{_id: 3, u: 3}", "{_id: 4, u: 4}");

        var result = articles.bulkWrite(List.of(
                new InsertOneModel<>(json("{_id: 5, u: 5}")),
                new UpdateManyModel<>(json("{g: 'a'}"), json("{$set: {seen: true}}")),
                new UpdateOneModel<>(json("{_id: 9}"), json("{$set: {seen: true}}")),
                new UpdateOneModel<>(json("{_id: 6}"), json("{$set: {u: 6}}"), new UpdateOptions().upsert(true)),
                new ReplaceOneModel<>(json("{_id: 3}"), json("{u: 33}")),
                new DeleteOneModel<>(json("{_id: 4}")),
                new DeleteManyModel<>(json("{g: 'none'}"))));

        assertThat(result.getInsertedCount()).isEqualTo(1);
        assertThat(result.getMatchedCount()).isEqualTo(3);
        assertThat(result.getModifiedCount()).isEqualTo(3);
        assertThat(result.getDeletedCount()).isEqualTo(1);
        assertThat(result.getUpserts()).singleElement().satisfies(upsert -> {
            assertThat(upsert.getIndex()).isEqualTo(3);
            assertThat(upsert.getId().asInt32().getValue()).isEqualTo(6);
        });
        assertThat(find("{}")).containsExactly(1, 2, 3, 5, 6);
    }

    @Test
    void stopsAtTheFirstErrorInOrder() {
        failing(() -> articles.insertMany(documents("{_id: 1, u: 1}", "{_id: 2, u: 1}", "{_id: 3, u: 3}")), error -> {
            assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(1);
            assertThat(error.getWriteErrors())
                    .extracting(BulkWriteError::getIndex)
                    .containsExactly(1);
        });
        assertThat(find("{}")).containsExactly(1);

        insert("{_id: 2, u: 2}", "{_id: 3, u: 3}");
        failing(() -> articles.bulkWrite(updates()), error -> {
            assertThat(error.getWriteResult().getModifiedCount()).isEqualTo(1);
            assertThat(error.getWriteErrors())
                    .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(1, 11000));
        });
        assertThat(find("{seen: true}")).containsExactly(1);
    }

    @Test
    void goesOnAfterErrorsWithoutOrder() {
        failing(
                () -> articles.insertMany(
                        documents(
                                "{_id: 1, u: 1}",
                                "{_id: 2, u: 1}",
                                "{_id: 3, u: 3}",
                                "{_id: 1, u: 9}",
                                "{_id: 4, u: 4}"),
                        new InsertManyOptions().ordered(false)),
                error -> {
                    assertThat(error.getWriteResult().getInsertedCount()).isEqualTo(3);
                    assertThat(error.getWriteErrors())
                            .extracting(BulkWriteError::getIndex)
                            .containsExactly(1, 3);
                });
        assertThat(find("{}")).containsExactly(1, 3, 4);

        insert("{_id: 2, u: 2}");
        failing(() -> articles.bulkWrite(updates(), UNORDERED), error -> {
            assertThat(error.getWriteResult().getModifiedCount()).isEqualTo(2);
            assertThat(error.getWriteErrors())
                    .extracting(BulkWriteError::getIndex, BulkWriteError::getCode)
                    .containsExactly(org.assertj.core.api.Assertions.tuple(1, 11000));
        });
        assertThat(find("{seen: true}")).containsExactly(1, 3);
    }

    @Test
    void leavesADocumentAloneWhoseUpdateFails() {
        insert("{_id: 1, u: 1, n: 0}", "{_id: 2, u: 2, n: 0}");

        refusedAs(11000, () -> articles.updateOne(json("{_id: 2}"), json("{$set: {u: 1, n: 1}, $push: {log: 'x'}}")));

        assertThat(stored(2)).isEqualTo(json("{_id: 2, u: 2, n: 0}"));
        assertThat(find("{u: 2}")).containsExactly(2);
    }

    @Test
    void takesMoreWritesThanFitIntoOneCommand() {
        var many = IntStream.range(0, 2500)
                .mapToObj(i -> new Document("_id", i).append("u", i).append("text", "x".repeat(10_000)))
                .toList();

        assertThat(articles.insertMany(many).getInsertedIds()).hasSize(2500);
        assertThat(articles.countDocuments()).isEqualTo(2500);
        var updates = many.stream()
                .<WriteModel<Document>>map(document ->
                        new UpdateOneModel<>(new Document("_id", document.get("_id")), json("{$set: {text: ''}}")))
                .toList();
        assertThat(articles.bulkWrite(updates, UNORDERED).getModifiedCount()).isEqualTo(2500);
    }

    private static List<WriteModel<Document>> updates() {
        return List.of(
                new UpdateOneModel<>(json("{_id: 1}"), json("{$set: {seen: true}}")),
                new UpdateOneModel<>(json("{_id: 2}"), json("{$set: {u: 1, seen: true}}")),
                new UpdateOneModel<>(json("{_id: 3}"), json("{$set: {seen: true}}")));
    }

    private static List<Document> documents(String... documents) {
        return Stream.of(documents).map(Contract::json).toList();
    }

    private static void failing(Runnable bulk, Consumer<MongoBulkWriteException> expected) {
        assertThatThrownBy(bulk::run).isInstanceOfSatisfying(MongoBulkWriteException.class, expected);
    }
}
