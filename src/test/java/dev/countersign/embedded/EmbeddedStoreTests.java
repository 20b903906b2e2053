package dev.countersign.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the store does, through the driver that the application uses. */
class EmbeddedStoreTests {

    @TempDir
    Path folder;

    EmbeddedStore store;
    MongoClient client;
    MongoCollection<Document> articles;

    @BeforeEach
    void start() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        articles = database().getCollection("articles");
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    private MongoDatabase database() {
        return client.getDatabase(EmbeddedStore.DATABASE);
    }

    private void restart() {
        stop();
        start();
    }

    private static Document document(Object id, String field, Object value) {
        return new Document("_id", id).append(field, value);
    }

    private static Document json(String json) {
        return Document.parse(json);
    }

    private List<Object> ids(Iterable<Document> found) {
        List<Object> ids = new ArrayList<>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    @Test
    void findsWhatWasInserted() {
        articles.insertOne(json("{_id: 1, title: 'Heat', tags: ['back', 'home'], meta: {words: 300}}"));

        assertThat(articles.find(eq("meta.words", 300)).first())
                .isEqualTo(json("{_id: 1, title: 'Heat', tags: ['back', 'home'], meta: {words: 300}}"));
        assertThat(articles.find(eq("tags", "home")).first()).isNotNull();
        assertThat(articles.find(eq("title", "Ice")).first()).isNull();
    }

    @Test
    void updatesByOperators() {
        articles.insertOne(
                json("{_id: 1, version: 1, tags: ['a'], parts: [{key: 'x', n: 1}, {key: 'y', n: 2}], old: 1}"));

        articles.updateOne(
                eq("_id", 1),
                Updates.combine(
                        Updates.set("title", "Heat"),
                        Updates.inc("version", 1),
                        Updates.unset("old"),
                        Updates.push("tags", "b")));
        articles.updateOne(eq("_id", 1), Updates.pull("parts", json("{key: 'x'}")));
        articles.updateOne(
                eq("_id", 1),
                Updates.set("parts.$[part].n", 9),
                new UpdateOptions().arrayFilters(List.of(eq("part.key", "y"))));

        assertThat(articles.find().first())
                .isEqualTo(json("{_id: 1, version: 2, tags: ['a', 'b'], parts: [{key: 'y', n: 9}], title: 'Heat'}"));
    }

    @Test
    void updatesTheArrayElementThatMatched() {
        articles.insertOne(json("{_id: 1, parts: [{key: 'x', n: 1}, {key: 'y', n: 2}]}"));

        articles.updateOne(and(eq("_id", 1), eq("parts.key", "y")), Updates.set("parts.$.n", 5));

        assertThat(articles.find().first()).isEqualTo(json("{_id: 1, parts: [{key: 'x', n: 1}, {key: 'y', n: 5}]}"));
    }

    @Test
    void upsertsAndReportsTheNewId() {
        var result = articles.updateOne(eq("_id", "seq"), Updates.inc("n", 1), new UpdateOptions().upsert(true));

        assertThat(result.getUpsertedId().asString().getValue()).isEqualTo("seq");
        assertThat(result.getMatchedCount()).isZero();
    }

    @Test
    void leavesAStaleVersionAlone() {
        articles.insertOne(document(1, "version", 2));

        assertThat(articles.replaceOne(and(eq("_id", 1), eq("version", 1)), document(1, "version", 3))
                        .getMatchedCount())
                .isZero();
        assertThat(articles.find().first()).isEqualTo(document(1, "version", 2));
    }

    @Test
    void refusesADuplicateOfAUniqueKey() {
        articles.createIndex(ascending("locale", "slug"), new IndexOptions().unique(true));
        articles.insertOne(json("{_id: 1, locale: 'en', slug: 'heat'}"));
        articles.insertOne(json("{_id: 2, locale: 'de', slug: 'heat'}"));

        assertThatThrownBy(() -> articles.insertOne(json("{_id: 3, locale: 'en', slug: 'heat'}")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThatThrownBy(() -> articles.updateOne(eq("_id", 2), Updates.set("locale", "en")))
                .isInstanceOfSatisfying(
                        MongoWriteException.class, e -> assertThat(e.getCode()).isEqualTo(11000));
        assertThat(articles.find(eq("locale", "de")).first()).isNotNull();
        assertThat(articles.countDocuments()).isEqualTo(2);
    }

    @Test
    void freesAUniqueKeyWithItsDocument() {
        articles.createIndex(ascending("slug"), new IndexOptions().unique(true));
        articles.insertOne(document(1, "slug", "heat"));
        articles.deleteOne(eq("_id", 1));
        articles.insertOne(document(2, "slug", "heat"));
        articles.updateOne(eq("_id", 2), Updates.set("slug", "ice"));
        articles.insertOne(document(3, "slug", "heat"));

        assertThat(ids(articles.find(eq("slug", "heat")))).containsExactly(3);
    }

    @Test
    void leavesAbsentFieldsOutOfASparseUniqueIndex() {
        articles.createIndex(ascending("email"), new IndexOptions().unique(true).sparse(true));
        articles.insertMany(
                List.of(new Document("_id", 1), new Document("_id", 2), document(3, "email", "a@example.org")));

        assertThatThrownBy(() -> articles.insertOne(document(4, "email", "a@example.org")))
                .isInstanceOf(MongoWriteException.class);
        articles.updateOne(eq("_id", 1), Updates.set("email", "b@example.org"));
        articles.updateOne(eq("_id", 1), Updates.unset("email"));
        assertThat(ids(articles.find().sort(ascending("email", "_id")))).containsExactly(1, 2, 3);
    }

    @Test
    void refusesAUniqueIndexOverDuplicatesAndGoesOn() {
        articles.insertMany(List.of(document(1, "slug", "heat"), document(2, "slug", "heat")));

        assertThatThrownBy(() -> articles.createIndex(ascending("slug"), new IndexOptions().unique(true)))
                .hasMessageContaining("E11000");
        articles.insertOne(document(3, "slug", "heat"));
        assertThat(ids(articles.listIndexes())).hasSize(1);
        assertThat(articles.countDocuments()).isEqualTo(3);
    }

    @Test
    void findsAndModifies() {
        articles.insertMany(List.of(document(1, "due", 5), document(2, "due", 3)));
        var first = new FindOneAndUpdateOptions()
                .sort(ascending("due"))
                .returnDocument(ReturnDocument.AFTER)
                .projection(json("{taken: 1}"));

        assertThat(articles.findOneAndUpdate(new Document(), Updates.set("taken", true), first))
                .isEqualTo(json("{_id: 2, taken: true}"));
        assertThat(articles.findOneAndUpdate(eq("_id", 9), Updates.set("taken", true), first))
                .isNull();
        assertThat(articles.findOneAndDelete(eq("_id", 1))).isEqualTo(document(1, "due", 5));
        assertThat(articles.countDocuments()).isEqualTo(1);
    }

    @Test
    void goesOnAfterAnErrorInAnUnorderedBulk() {
        articles.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> articles.bulkWrite(
                        List.of(
                                new InsertOneModel<>(new Document("_id", 1)),
                                new InsertOneModel<>(new Document("_id", 2)),
                                new UpdateOneModel<>(eq("_id", 2), Updates.set("a", 1))),
                        new BulkWriteOptions().ordered(false)))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).singleElement().returns(11000, error -> error.getCode());
                    assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1);
                    assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                });
    }

    @Test
    void stopsAtTheFirstErrorOfAnOrderedBulk() {
        articles.createIndex(ascending("u"), new IndexOptions().unique(true));
        articles.insertMany(List.of(document(1, "u", 1), document(2, "u", 2), document(3, "u", 3)));

        assertThatThrownBy(() -> articles.bulkWrite(List.of(
                        new UpdateOneModel<>(eq("_id", 1), Updates.set("seen", true)),
                        new UpdateOneModel<>(eq("_id", 2), Updates.set("u", 1)),
                        new UpdateOneModel<>(eq("_id", 3), Updates.set("seen", true)))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, e -> {
                    assertThat(e.getWriteErrors()).singleElement().returns(1, error -> error.getIndex());
                    assertThat(e.getWriteResult().getModifiedCount()).isEqualTo(1);
                });
        assertThat(ids(articles.find(eq("seen", true)))).containsExactly(1);
        assertThatThrownBy(() ->
                        articles.insertMany(List.of(document(4, "u", 4), document(5, "u", 4), document(6, "u", 6))))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
        assertThat(articles.countDocuments()).isEqualTo(4);
    }

    @Test
    void countsWhatWasDeletedBesideWhatIsWrong() {
        articles.insertMany(List.of(document(1, "a", 1), document(2, "a", 1), document(3, "a", 1)));
        Document request = json("{delete: 'articles', deletes: [{q: {_id: 1}, limit: 1},"
                + " {q: {a: {$about: 1}}, limit: 0}, {q: {_id: 2}, limit: 1}]}");

        Document ordered = database().runCommand(request);
        assertThat(ordered).containsEntry("n", 1);
        assertThat(ordered.getList("writeErrors", Document.class))
                .singleElement()
                .satisfies(error -> assertThat(error).containsEntry("index", 1));
        Document unordered = database().runCommand(request.append("ordered", false));
        assertThat(unordered).containsEntry("n", 1);
        assertThat(unordered.getList("writeErrors", Document.class)).hasSize(1);
        assertThat(ids(articles.find())).containsExactly(3);
    }

    @Test
    void leavesNoTraceOfAnUpdateThatFailsOnItsWay() {
        articles.createIndex(ascending("u"), new IndexOptions().unique(true));
        articles.createIndex(ascending("g"));
        articles.insertMany(List.of(json("{_id: 1, u: 1, g: 'a'}"), json("{_id: 2, u: 2, g: 'a'}")));

        assertThatThrownBy(() -> articles.updateMany(eq("g", "a"), json("{$set: {u: 7, g: 'b'}}")))
                .isInstanceOf(MongoWriteException.class);

        assertThat(ids(articles.find(eq("g", "a")))).containsExactlyInAnyOrder(1, 2);
        assertThat(ids(articles.find(eq("g", "b")))).isEmpty();
        assertThat(ids(articles.find(eq("u", 7)))).isEmpty();
    }

    @Test
    void aggregates() {
        for (int i = 0; i < 10; i++) {
            articles.insertOne(document(i, "state", i % 2 == 0 ? "draft" : "live"));
        }

        assertThat(ids(articles.aggregate(
                        List.of(json("{$match: {state: 'draft'}}"), json("{$sort: {_id: -1}}"), json("{$limit: 2}")))))
                .containsExactly(8, 6);
        assertThat(articles.aggregate(
                        List.of(json("{$group: {_id: '$state', n: {$sum: 1}}}"), json("{$sort: {_id: 1}}"))))
                .containsExactly(json("{_id: 'draft', n: 5}"), json("{_id: 'live', n: 5}"));
        assertThat(database().getCollection("none").aggregate(List.of(json("{$match: {}}"))))
                .isEmpty();
    }

    @Test
    void countsAndTellsApart() {
        articles.insertMany(List.of(document(1, "tag", List.of("a", "b")), document(2, "tag", "b")));

        assertThat(articles.countDocuments(eq("tag", "b"))).isEqualTo(2);
        assertThat(articles.estimatedDocumentCount()).isEqualTo(2);
        assertThat(articles.distinct("tag", String.class)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void readsInBatches() {
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            many.add(new Document("_id", i));
        }
        articles.insertMany(many);

        assertThat(ids(articles.find().sort(descending("_id")))).hasSize(2500).startsWith(2499, 2498);
        assertThat(ids(articles.find().batchSize(7).limit(20))).hasSize(20);
        assertThat(ids(articles.aggregate(List.of(json("{$match: {}}"))).batchSize(300)))
                .hasSize(2500);
    }

    @Test
    void givesOutBetweenBatchesWhatIsThereThen() {
        articles.createIndex(ascending("state"));
        articles.insertMany(IntStream.range(0, 100)
                .mapToObj(n -> document(n, "state", "draft"))
                .toList());

        try (var cursor = articles.find(eq("state", "draft"))
                .sort(ascending("_id"))
                .batchSize(10)
                .cursor()) {
            cursor.next();
            articles.deleteOne(eq("_id", 50));
            articles.updateOne(eq("_id", 60), Updates.set("state", "live"));
            articles.updateOne(eq("_id", 70), Updates.set("title", "Heat"));
            List<Document> rest = new ArrayList<>();
            cursor.forEachRemaining(rest::add);

            assertThat(ids(rest)).hasSize(97).doesNotContain(50, 60);
            assertThat(rest).contains(document(70, "state", "draft").append("title", "Heat"));
        }
    }

    @Test
    void updatesEachDocumentOnceThoughItMovesInTheIndex() {
        articles.createIndex(ascending("n"));
        articles.insertMany(
                IntStream.range(0, 50).mapToObj(n -> document(n, "n", n)).toList());

        assertThat(articles.updateMany(gte("n", 0), Updates.inc("n", 20)).getModifiedCount())
                .isEqualTo(50);
        assertThat(ids(articles.find(gte("n", 69)))).containsExactly(49);
    }

    @Test
    void sortsWithoutAnIndexByFieldsInside() {
        articles.insertMany(List.of(
                json("{_id: 1, meta: {words: 3}, state: 'a'}"),
                json("{_id: 2, state: 'a'}"),
                json("{_id: 3, meta: {words: 1}, state: 'a'}"),
                json("{_id: 4, meta: {words: 2}, state: 'b'}")));

        assertThat(ids(articles.find(eq("state", "a")).sort(descending("meta.words"))))
                .containsExactly(1, 3, 2);
        assertThat(ids(articles.find().sort(ascending("meta.words")).skip(1).limit(2)))
                .containsExactly(3, 4);
    }

    @Test
    void sortsArraysByTheirLeastOrGreatestAndEmptyOnesFirst() {
        articles.insertMany(List.of(
                json("{_id: 1, n: [5, 2]}"),
                json("{_id: 2, n: []}"),
                json("{_id: 3, n: 3}"),
                json("{_id: 4}"),
                json("{_id: 5, n: []}"),
                json("{_id: 6, n: '\ud83d\ude00'}"),
                json("{_id: 7, n: '\uff5e'}")));

        assertThat(ids(articles.find().sort(ascending("n", "_id")))).containsExactly(2, 5, 4, 1, 3, 7, 6);
        assertThat(ids(articles.find().sort(json("{n: -1, _id: 1}")))).containsExactly(6, 7, 1, 3, 4, 2, 5);
    }

    @Test
    void readsMoreThanFitsIntoAMessage() {
        String text = "x".repeat(5_000_000);
        for (int i = 0; i < 12; i++) {
            articles.insertOne(document(i, "text", text));
        }

        assertThat(ids(articles.find().sort(ascending("_id")))).hasSize(12).endsWith(11);
        assertThat(ids(articles.aggregate(List.of(json("{$sort: {_id: -1}}"), json("{$addFields: {seen: true}}")))))
                .hasSize(12)
                .endsWith(0);
    }

    @Test
    void declaresAnIndexAgainWithoutWaitingForReaders() {
        var unique = new IndexOptions().unique(true);
        articles.createIndex(ascending("slug"), unique);

        assertThat(articles.createIndex(ascending("slug"), unique)).isEqualTo("slug_1");
        assertThat(articles.listIndexes()).hasSize(2);
        assertThatThrownBy(() -> articles.createIndex(ascending("slug")))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        e -> assertThat(e.getErrorCode()).isEqualTo(86));
        assertThat(plan(eq("slug", "heat"), null)).containsEntry("indexName", "slug_1");
    }

    @Test
    void keepsASparseIndexSmall() {
        articles.createIndex(ascending("outbox._id"), new IndexOptions().sparse(true));
        articles.insertMany(List.of(
                json("{_id: 1, outbox: []}"), json("{_id: 2, outbox: [{_id: 'a'}, {_id: 'b'}]}"), json("{_id: 3}")));

        assertThat(plan(gt("outbox._id", ""), ascending("_id"))).containsEntry("indexName", "outbox._id_1");
        assertThat(ids(articles.find(gt("outbox._id", "")).sort(ascending("_id"))))
                .containsExactly(2);
        articles.updateOne(eq("_id", 2), Updates.pull("outbox", json("{_id: 'a'}")));
        assertThat(ids(articles.find(gt("outbox._id", "")))).containsExactly(2);
        articles.updateOne(eq("_id", 2), Updates.pull("outbox", json("{_id: 'b'}")));
        assertThat(ids(articles.find(gt("outbox._id", "")))).isEmpty();
        assertThat(database().runCommand(json("{validate: 'articles'}")).get("keysPerIndex", Document.class))
                .isEqualTo(new Document("_id_", 3L).append("outbox._id_1", 0L));
    }

    @Test
    void dropsIndexesOfThisCollectionOnly() {
        MongoCollection<Document> people = database().getCollection("people");
        articles.createIndex(ascending("slug"));
        people.createIndex(ascending("slug"));

        articles.dropIndex(ascending("slug"));
        assertThat(articles.listIndexes()).hasSize(1);
        assertThat(people.listIndexes()).hasSize(2);
        articles.createIndex(ascending("slug"));
        articles.dropIndexes();
        assertThat(articles.listIndexes()).hasSize(1);
        assertThat(people.listIndexes()).hasSize(2);
    }

    @Test
    void dropsAndRenamesCollections() {
        articles.createIndex(ascending("slug"), new IndexOptions().unique(true));
        articles.insertOne(document(1, "slug", "heat"));

        articles.renameCollection(new MongoNamespace(EmbeddedStore.DATABASE, "posts"));
        restart();
        MongoCollection<Document> posts = database().getCollection("posts");
        assertThat(posts.find(eq("slug", "heat")).first()).isNotNull();
        assertThat(posts.listIndexes()).hasSize(2);
        posts.drop();
        assertThat(database().listCollectionNames()).doesNotContain("posts", "articles");
        articles.insertOne(document(1, "slug", "heat"));
        database().drop();
        assertThat(articles.countDocuments()).isZero();
    }

    @Test
    void keepsDocumentsAndIndexesOverARestart() {
        articles.createIndex(ascending("slug"), new IndexOptions().unique(true));
        articles.createIndex(ascending("tags"));
        articles.insertOne(json("{_id: 1, slug: 'heat', tags: ['a', 'b']}"));

        restart();

        assertThat(articles.listIndexes()).hasSize(3);
        assertThat(plan(eq("tags", "b"), null)).containsEntry("indexName", "tags_1");
        assertThat(ids(articles.find(eq("tags", "b")))).containsExactly(1);
        assertThatThrownBy(() -> articles.insertOne(document(2, "slug", "heat")))
                .isInstanceOf(MongoWriteException.class);
    }

    private Document plan(Bson filter, Bson sort) {
        return articles.find(filter)
                .sort(sort)
                .explain()
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class);
    }

    @Test
    void usesAnIndexForEqualityRangesAndOrder() {
        articles.createIndex(ascending("state", "due", "_id"));
        for (int i = 0; i < 50; i++) {
            articles.insertOne(
                    document(i, "state", i % 2 == 0 ? "draft" : "live").append("due", 100 - i / 2));
        }

        Bson drafts = eq("state", "draft");
        assertThat(plan(drafts, ascending("due", "_id"))).containsEntry("sorted", true);
        assertThat(plan(drafts, descending("due", "_id"))).containsEntry("sorted", true);
        assertThat(plan(and(drafts, gte("due", 90), lt("due", 95)), descending("due")))
                .containsEntry("stage", "IXSCAN")
                .containsEntry("sorted", true);
        assertThat(plan(in("state", "draft", "live"), ascending("due"))).containsEntry("ranges", 2);
        assertThat(plan(and(eq("_id", 4), drafts), null)).containsEntry("indexName", "_id_");
        assertThat(plan(eq("other", 1), null)).containsEntry("stage", "COLLSCAN");

        assertThat(ids(articles.find(drafts).sort(ascending("due", "_id")).limit(3)))
                .containsExactly(48, 46, 44);
        assertThat(ids(articles.find(drafts)
                        .sort(descending("due", "_id"))
                        .skip(1)
                        .limit(2)))
                .containsExactly(2, 4);
        assertThat(ids(articles.find(and(drafts, gte("due", 90), lt("due", 92)))))
                .containsExactlyInAnyOrder(18, 20);
        assertThat(ids(articles.find(in("state", "draft", "live"))
                        .sort(ascending("_id"))
                        .limit(2)))
                .containsExactly(0, 1);
    }

    @Test
    void usesAnIndexWithMixedDirections() {
        articles.createIndex(json("{state: 1, due: -1, _id: 1}"));
        articles.insertMany(List.of(
                json("{_id: 1, state: 'a', due: 1}"),
                json("{_id: 2, state: 'a', due: 2}"),
                json("{_id: 3, state: 'b', due: 1}"),
                json("{_id: 4, state: 'a', due: 2}")));

        assertThat(plan(new Document(), json("{state: 1, due: -1, _id: 1}"))).containsEntry("sorted", true);
        assertThat(ids(articles.find().sort(json("{state: 1, due: -1, _id: 1}"))))
                .containsExactly(2, 4, 1, 3);
        assertThat(ids(articles.find().sort(json("{state: -1, due: 1, _id: -1}"))))
                .containsExactly(3, 1, 4, 2);
        assertThat(ids(articles.find(and(eq("state", "a"), lt("due", 2))))).containsExactly(1);
    }

    @Test
    void readsInOrderBehindAnElementOfAnArray() {
        articles.createIndex(json("{tags: 1, due: -1, _id: -1}"));
        for (int i = 0; i < 20; i++) {
            articles.insertOne(new Document("_id", i)
                    .append("tags", List.of("a", "b", i % 2 == 0 ? "even" : "odd"))
                    .append("due", i / 4));
        }

        Bson odd = and(eq("tags", "odd"), lt("due", 4));
        Bson newest = json("{due: -1, _id: -1}");
        assertThat(plan(odd, newest)).containsEntry("stage", "IXSCAN").containsEntry("sorted", true);
        assertThat(ids(articles.find(odd).sort(newest).limit(3))).containsExactly(15, 13, 11);
        assertThat(plan(eq("tags", "odd"), json("{tags: 1, due: -1, _id: -1}")))
                .as("arrays are sorted by their least element, not by the one that was found")
                .containsEntry("sorted", false);
        assertThat(plan(new Document("tags", new Document("$gt", "c")), json("{tags: 1, due: -1, _id: -1}")))
                .containsEntry("sorted", false);

        articles.insertOne(json("{_id: 20, tags: 'odd', due: [1, 9]}"));
        assertThat(plan(odd, newest)).containsEntry("sorted", false);
        assertThat(ids(articles.find(odd).sort(newest).limit(1))).containsExactly(20);
        restart();
        assertThat(plan(odd, newest)).containsEntry("sorted", false);
    }

    @Test
    void findsElementsOfArraysByIndex() {
        articles.createIndex(ascending("parts.card"));
        articles.insertMany(List.of(
                json("{_id: 1, parts: [{card: 'heat'}, {card: 'ice'}, {card: 'ice'}]}"),
                json("{_id: 2, parts: []}"),
                json("{_id: 3}"),
                json("{_id: 4, parts: [{card: 'rest'}]}")));

        assertThat(plan(eq("parts.card", "ice"), null)).containsEntry("stage", "IXSCAN");
        assertThat(ids(articles.find(eq("parts.card", "ice")))).containsExactly(1);
        assertThat(ids(articles.find(in("parts.card", "heat", "ice", "rest")))).containsExactlyInAnyOrder(1, 4);
        assertThat(ids(articles.find().sort(ascending("parts.card", "_id")))).hasSize(4);
        articles.updateOne(eq("_id", 1), Updates.pull("parts", json("{card: 'ice'}")));
        assertThat(ids(articles.find(eq("parts.card", "ice")))).isEmpty();
    }

    @Test
    void letsDifferentElementsOfAnArrayMeetDifferentBounds() {
        articles.createIndex(ascending("sizes"));
        articles.insertOne(document(1, "sizes", List.of(1, 10)));

        assertThat(ids(articles.find(and(gte("sizes", 7), lt("sizes", 3))))).containsExactly(1);
    }

    @Test
    void serialisesManyWriters() throws Exception {
        articles.insertOne(document(1, "n", 0));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(Thread.ofVirtual().start(() -> {
                for (int j = 0; j < 25; j++) {
                    articles.updateOne(eq("_id", 1), Updates.inc("n", 1));
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(articles.find().first()).isEqualTo(document(1, "n", 200));
    }

    @Test
    void showsNoHalfUpdatedDocument() throws Exception {
        List<String> fields = IntStream.range(0, 40).mapToObj(n -> "f" + n).toList();
        articles.insertOne(allFields(fields, 0));
        Thread writer = Thread.ofPlatform().start(() -> {
            for (int n = 1; n <= 200; n++) {
                articles.updateOne(eq("_id", 1), new Document("$set", allFields(fields, n)));
            }
        });
        int reads = 0;
        int last = 0;
        while (writer.isAlive() || reads == 0) {
            Document read = articles.find(eq("_id", 1)).first();
            int number = read.getInteger("f0");
            assertThat(read).isEqualTo(allFields(fields, number));
            assertThat(number).isGreaterThanOrEqualTo(last);
            last = number;
            reads++;
        }
        writer.join();
        assertThat(articles.find().first()).isEqualTo(allFields(fields, 200));
    }

    private static Document allFields(List<String> fields, int value) {
        Document document = new Document("_id", 1);
        fields.forEach(field -> document.append(field, value));
        return document;
    }

    @Test
    void keepsFiles() {
        byte[] content = new byte[700_000];
        new Random(1).nextBytes(content);
        var bucket = GridFSBuckets.create(database());
        ObjectId id = bucket.uploadFromStream("hero.jpg", new ByteArrayInputStream(content));

        var downloaded = new ByteArrayOutputStream();
        bucket.downloadToStream(id, downloaded);
        assertThat(downloaded.toByteArray()).isEqualTo(content);
        bucket.delete(id);
        assertThat(database().getCollection("fs.chunks").countDocuments()).isZero();
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        articles.insertOne(document(1, "text", "x".repeat(15_000_000)));

        assertThatThrownBy(() -> articles.updateOne(eq("_id", 1), Updates.set("more", "x".repeat(3_000_000))))
                .hasMessageContaining("more than the 16777216 it may have");
        assertThat(articles.find().first()).doesNotContainKey("more");
    }
}
