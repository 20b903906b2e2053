package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the store does not do it refuses, and says by which rule. */
class RefusalTests {

    @TempDir
    Path folder;

    EmbeddedStore store;
    MongoClient client;

    @BeforeEach
    void start() {
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        database().getCollection("c").insertOne(new Document("_id", 1));
    }

    @AfterEach
    void stop() {
        client.close();
        store.close();
    }

    private MongoDatabase database() {
        return client.getDatabase(EmbeddedStore.DATABASE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {find: 'c', collation: {locale: 'en'}}                                           | NO_COLLATION
            {find: 'c', hint: {_id: 1}}                                                      | NO_HINTS
            {find: 'c', filter: {$where: 'true'}}                                            | NO_SCRIPTS
            {find: 'c', filter: {$or: [{$text: {$search: 'x'}}]}}                            | NO_TEXT_SEARCH
            {find: 'c', filter: {g: {$geoWithin: {$box: [[0, 0], [1, 1]]}}}}                 | NO_GEOMETRY
            {find: 'c', filter: {$jsonSchema: {}}}                                           | NO_VALIDATORS
            {find: 'c', tailable: true}                                                      | WHAT_IS_TESTED
            {count: 'c', hint: '_id_'}                                                       | NO_HINTS
            {aggregate: 'c', pipeline: [{$changeStream: {}}], cursor: {}}                    | NO_CHANGE_STREAMS
            {aggregate: 'c', pipeline: [{$out: 'd'}], cursor: {}}                            | READS_DO_NOT_WRITE
            {aggregate: 'c', pipeline: [{$facet: {x: [{$merge: 'd'}]}}], cursor: {}}         | READS_DO_NOT_WRITE
            {aggregate: 'c', pipeline: [], cursor: {}, let: {x: 1}}                          | WHAT_IS_TESTED
            {explain: {find: 'c', hint: '_id_'}}                                             | NO_HINTS
            {insert: 'c', documents: [{_id: 2}], txnNumber: 1, startTransaction: true}       | ONE_AGGREGATE_ONE_DOCUMENT
            {insert: 'c', documents: [{_id: 2}], bypassDocumentValidation: true}             | NO_VALIDATORS
            {update: 'c', updates: [{q: {}, u: [{$set: {a: 1}}]}]}                           | OPERATOR_UPDATES
            {update: 'c', updates: [{q: {}, u: {$set: {a: 1}}, hint: '_id_'}]}               | NO_HINTS
            {delete: 'c', deletes: [{q: {}, limit: 0, collation: {locale: 'en'}}]}           | NO_COLLATION
            {findAndModify: 'c', update: [{$set: {a: 1}}]}                                   | OPERATOR_UPDATES
            {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', expireAfterSeconds: 1}]} | NO_EXPIRY
            {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', unique: true, partialFilterExpression: {b: 1}}]} | NO_PARTIAL_INDEXES
            {createIndexes: 'c', indexes: [{key: {a: 1}, name: 'a', collation: {locale: 'en'}}]} | NO_COLLATION
            {createIndexes: 'c', indexes: [{key: {a: 'text'}, name: 'a'}]}                   | NO_TEXT_SEARCH
            {createIndexes: 'c', indexes: [{key: {a: '2dsphere'}, name: 'a'}]}               | NO_GEOMETRY
            {createIndexes: 'c', indexes: [{key: {a: 'hashed'}, name: 'a'}]}                 | PLAIN_INDEXES
            {createIndexes: 'c', indexes: [{key: {'$**': 1}, name: 'a'}]}                    | PLAIN_INDEXES
            {create: 'd', validator: {a: 1}}                                                 | NO_VALIDATORS
            {create: 'd', viewOn: 'c', pipeline: []}                                         | NO_VIEWS
            {create: 'd', capped: true, size: 4096}                                          | PLAIN_COLLECTIONS
            {collMod: 'c', validator: {}}                                                    | NO_VALIDATORS
            {mapReduce: 'c'}                                                                 | NO_SCRIPTS
            {commitTransaction: 1}                                                           | ONE_AGGREGATE_ONE_DOCUMENT
            {shutdown: 1}                                                                    | WHAT_IS_TESTED
            """)
    void refusesByTheRule(String command, Rule rule) {
        assertThatThrownBy(() -> database().runCommand(Document.parse(command)))
                .isInstanceOfSatisfying(MongoCommandException.class, refusal -> {
                    assertThat(refusal.getErrorCode()).isEqualTo(115);
                    assertThat(refusal.getErrorMessage())
                            .isEqualTo(
                                    rule.refusal(word(refusal), name(refusal)).getMessageWithoutErrorCode());
                });
        assertThat(database().getCollection("c").find()).containsExactly(new Document("_id", 1));
    }

    private static String word(MongoCommandException refusal) {
        return refusal.getErrorMessage().split("'")[1];
    }

    private static String name(MongoCommandException refusal) {
        return refusal.getErrorMessage().split("' in |: ")[1];
    }

    @Test
    void hasNoTransactions() {
        assertThatThrownBy(() -> {
                    try (ClientSession session = client.startSession()) {
                        session.startTransaction();
                        database().getCollection("c").insertOne(session, new Document("_id", 2));
                    }
                })
                .isInstanceOf(MongoException.class);
        assertThat(database().getCollection("c").countDocuments()).isEqualTo(1);
    }

    @Test
    void servesNobodyWithoutThePassword() {
        String address = store.connectionString().replaceAll(".*@|\\?.*", "");
        try (MongoClient stranger = impatient("mongodb://" + address)) {
            for (Document command : Arrays.asList(
                    new Document("find", "c"), new Document("ping", 1), new Document("dropDatabase", 1))) {
                assertThatThrownBy(() ->
                                stranger.getDatabase(EmbeddedStore.DATABASE).runCommand(command))
                        .isInstanceOfSatisfying(
                                MongoCommandException.class,
                                refusal -> assertThat(refusal.getErrorCode()).isEqualTo(13));
            }
        }
        try (MongoClient guesser = impatient(
                store.connectionString().replace(store.connectionString().split("[:@]")[2], "guess"))) {
            assertThatThrownBy(() -> guesser.getDatabase(EmbeddedStore.DATABASE).runCommand(new Document("ping", 1)))
                    .isInstanceOf(MongoSecurityException.class);
        }
        assertThat(database().getCollection("c").countDocuments()).isEqualTo(1);
    }

    private static MongoClient impatient(String address) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new com.mongodb.ConnectionString(address))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .build());
    }
}
