package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.bson.Document;
import org.springframework.util.FileSystemUtils;

/** An index makes a query faster and changes nothing else. */
class IndexedQueryProperties {

    private static Path folder;
    private static EmbeddedStore store;
    private static MongoClient client;
    private static MongoCollection<Document> plain;
    private static MongoCollection<Document> indexed;

    @BeforeContainer
    static void start() throws IOException {
        folder = Files.createTempDirectory("store");
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.connectionString());
        plain = client.getDatabase("properties").getCollection("plain");
        indexed = client.getDatabase("properties").getCollection("indexed");
        for (String keys : List.of(
                "{n: 1, _id: 1}",
                "{s: 1, n: -1, _id: 1}",
                "{s: -1, _id: -1}",
                "{tags: 1, n: 1, _id: 1}",
                "{s: 1, tags: -1, _id: -1}",
                "{'in.k': 1}")) {
            indexed.createIndex(Document.parse(keys));
        }
        indexed.createIndex(Document.parse("{maybe: 1}"), new IndexOptions().sparse(true));
    }

    @AfterContainer
    static void stop() throws IOException {
        client.close();
        store.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    @Property(tries = 150)
    void findsTheSameWithAndWithoutIndexes(
            @ForAll("contents") List<Document> documents, @ForAll("queries") List<Document> queries) {
        plain.deleteMany(new Document());
        indexed.deleteMany(new Document());
        List<Document> numbered = new ArrayList<>();
        for (Document document : documents) {
            numbered.add(new Document("_id", numbered.size()).append("s", "x"));
            numbered.getLast().putAll(document);
        }
        plain.insertMany(numbered);
        indexed.insertMany(numbered);

        for (Document query : queries) {
            assertThat(find(indexed, query)).as(query.toJson()).isEqualTo(find(plain, query));
        }
    }

    private static List<Document> find(MongoCollection<Document> collection, Document query) {
        return collection
                .find(query.get("filter", Document.class))
                .sort(query.get("sort", Document.class))
                .skip(query.getInteger("skip"))
                .limit(query.getInteger("limit"))
                .into(new ArrayList<>());
    }

    @Provide
    Arbitrary<List<Document>> contents() {
        Arbitrary<Document> document = Combinators.combine(
                        scalars(),
                        Arbitraries.of("x", "y", "z"),
                        Arbitraries.of("a", "b", "c").list().ofMaxSize(3),
                        scalars().injectNull(0.5),
                        Arbitraries.integers().between(0, 3).list().ofMaxSize(2))
                .as((n, s, tags, maybe, inner) -> {
                    Document made = new Document("n", n).append("s", s).append("tags", tags);
                    if (maybe != null) {
                        made.append("maybe", maybe);
                    }
                    return made.append(
                            "in", inner.stream().map(k -> new Document("k", k)).toList());
                });
        return document.list().ofMinSize(1).ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Document>> queries() {
        Arbitrary<Document> condition = Combinators.combine(
                        Arbitraries.of("n", "s", "tags", "maybe", "in.k"), demands())
                .as(Document::new);
        Arbitrary<Document> filter = condition
                .list()
                .ofMaxSize(3)
                .map(parts -> parts.isEmpty()
                        ? new Document()
                        : parts.size() == 1 ? parts.getFirst() : new Document("$and", parts));
        Arbitrary<Document> sort = Arbitraries.of(
                        "{_id: 1}",
                        "{n: 1, _id: 1}",
                        "{n: -1, _id: -1}",
                        "{s: 1, n: -1, _id: 1}",
                        "{s: -1, _id: -1}",
                        "{tags: 1, n: 1, _id: 1}",
                        "{tags: -1, _id: -1}",
                        "{s: 1, n: 1, _id: 1}",
                        "{maybe: -1, _id: 1}",
                        "{n: 1, s: -1, _id: 1}")
                .map(Document::parse);
        return Combinators.combine(
                        filter,
                        sort,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 5))
                .as((f, order, skip, limit) -> new Document("filter", f)
                        .append("sort", order)
                        .append("skip", skip)
                        .append("limit", limit))
                .list()
                .ofSize(8);
    }

    private static Arbitrary<Object> demands() {
        Arbitrary<Object> value =
                Arbitraries.oneOf(scalars(), Arbitraries.of("a", "b", "x", "y"), Arbitraries.of(1, 2));
        Arbitrary<String> lower = Arbitraries.of("$gt", "$gte");
        Arbitrary<String> upper = Arbitraries.of("$lt", "$lte");
        return Arbitraries.oneOf(
                value,
                value.list().ofMaxSize(3).map(values -> new Document("$in", values)),
                Combinators.combine(lower, value).as(Document::new),
                Combinators.combine(upper, value).as(Document::new),
                Combinators.combine(lower, value, upper, value)
                        .as((g, from, l, to) -> new Document(g, from).append(l, to)),
                value.map(v -> new Document("$ne", v)),
                Arbitraries.of(true, false).map(there -> new Document("$exists", there)),
                Arbitraries.just(new Document("$eq", null)));
    }

    private static Arbitrary<Object> scalars() {
        return Arbitraries.of(
                List.of(0, 1, 2, 2L, 2.5, -1, 1L << 60, "a", "b", "", true, false, new Date(0), new Date(5)));
    }
}
