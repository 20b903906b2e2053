package dev.countersign.contract;

import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;

/** One theme of the contract: begins each test with an empty database, on whichever store it is run. */
abstract class Contract {

    static final String DATABASE = "contract";

    MongoClient client;
    MongoDatabase database;
    MongoCollection<Document> articles;

    @BeforeEach
    void beginWithNothing(MongoClient client) {
        this.client = client;
        database = client.getDatabase(DATABASE);
        database.drop();
        articles = database.getCollection("articles");
    }

    static Document json(String json) {
        return Document.parse(json);
    }

    void insert(String... documents) {
        articles.insertMany(Arrays.stream(documents).map(Contract::json).toList());
    }

    Document stored(Object id) {
        var found = articles.find(new Document("_id", id)).first();
        if (found == null) throw new AssertionError("There is no document " + id);
        return found;
    }

    /** The ids of what a query finds, in their order. */
    List<Object> find(String query) {
        return find(json(query));
    }

    List<Object> find(Document query) {
        return ids(articles.find(query).sort(ascending("_id")));
    }

    static List<Object> ids(Iterable<Document> documents) {
        var ids = new ArrayList<>();
        documents.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }

    /** Expects an error by the number that MongoDB gives it. */
    static void refusedAs(int code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        MongoException.class,
                        error ->
                                assertThat(codeOf(error)).as(error.getMessage()).isEqualTo(code));
    }

    private static int codeOf(MongoException error) {
        return error instanceof MongoBulkWriteException bulk
                ? bulk.getWriteErrors().getFirst().getCode()
                : error.getCode();
    }

    /** Runs the same work several times at once, and gives all that came of it. */
    static <T> List<T> atOnce(int times, Callable<T> work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var results = new ArrayList<T>();
            for (var result : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(_ -> work).toList())) results.add(result.get());
            return results;
        }
    }
}
