package dev.countersign.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.List;
import org.bson.Document;

/** Writes to a store and prints what was acknowledged, until it is killed. */
final class KilledWriter {

    static final int WRITERS = 3;

    private KilledWriter() {}

    /**
     * Arguments: the folder of the store, and the number of this run. Each line printed is {@code run-writer-number}:
     * a document with this id, and the counter of the writer at this number, were acknowledged.
     */
    public static void main(String[] arguments) {
        EmbeddedStore store = EmbeddedStore.open(Path.of(arguments[0]));
        MongoClient client = MongoClients.create(store.connectionString());
        MongoCollection<Document> documents =
                client.getDatabase(EmbeddedStore.DATABASE).getCollection("documents");
        documents.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        documents.createIndex(Indexes.ascending("tags", "writer"));
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = arguments[1] + "-" + writer;
            Thread.ofPlatform().start(() -> write(documents, name));
        }
    }

    private static void write(MongoCollection<Document> documents, String writer) {
        String padding = "x".repeat(3000);
        for (int number = 0; ; number++) {
            String id = writer + "-" + number;
            documents.insertOne(new Document("_id", id)
                    .append("slug", "s-" + id)
                    .append("tags", List.of("all", "n" + number % 10))
                    .append("writer", writer)
                    .append("padding", padding));
            documents.updateOne(
                    Filters.eq("_id", "counter-" + writer),
                    Updates.combine(Updates.set("number", number), Updates.set("slug", "c-" + id)),
                    new UpdateOptions().upsert(true));
            // One write to the pipe, so that a line is whole or not there.
            System.out.print(id + "\n");
            System.out.flush();
        }
    }
}
