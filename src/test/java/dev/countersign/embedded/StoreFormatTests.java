package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Store files of earlier versions, and files that are not as they were written. */
class StoreFormatTests {

    @TempDir
    Path parent;

    Path folder;

    @BeforeEach
    void keepSomething() {
        folder = parent.resolve("data");
        inTheStore(articles -> {
            articles.createIndex(new Document("slug", 1));
            for (int i = 0; i < 30; i++) {
                articles.insertOne(new Document("_id", i).append("slug", "heat-" + i));
            }
        });
    }

    private void inTheStore(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                var client = MongoClients.create(store.connectionString())) {
            work.accept(client.getDatabase(EmbeddedStore.DATABASE).getCollection("articles"));
        }
    }

    private void sql(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String text(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.getString(1);
        }
    }

    private String documentsOfArticles() throws SQLException {
        return "r" + text("select id from relation where collection = 'articles' and index_name = ''");
    }

    /** Makes the file what it was in format 1: documents without checksums. */
    private void makeFormat1() throws SQLException {
        List<String> tables;
        try (Session session = new Session(connect())) {
            tables = Relation.tablesOfDocuments(session);
        }
        for (String table : tables) {
            sql("update " + table + " set document = substr(document, 1, length(document) - 4)");
        }
        sql("pragma user_version = 1");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
    }

    private void changeOneByteOfDocument(int position) throws SQLException {
        sql("update " + documentsOfArticles() + " set document = cast(replace(hex(document), hex('heat'), hex('neat'))"
                + " as blob) where position = " + position);
        sql("update " + documentsOfArticles() + " set document = unhex(cast(document as text)) where position = "
                + position);
    }

    @Test
    void bringsAFileOfFormat1ToThisOne() throws SQLException {
        makeFormat1();

        inTheStore(articles -> {
            assertThat(articles.countDocuments()).isEqualTo(30);
            assertThat(articles.find(new Document("slug", "heat-7")).first()).containsEntry("_id", 7);
        });
        assertThat(text("pragma user_version")).isEqualTo(String.valueOf(StoreFormat.CURRENT));
    }

    @Test
    void takesEachFieldForAnArrayWhereFormat2KnewOnlyThatSomeWas() throws SQLException {
        inTheStore(articles -> {
            articles.createIndex(new Document("state", 1).append("tags", 1));
            articles.insertOne(new Document("_id", 30).append("tags", List.of("a", "b")));
        });
        var arrays = "select multikey from relation where index_name = 'state_1_tags_1'";
        assertThat(text(arrays)).as("the second field alone").isEqualTo("2");
        sql("update relation set multikey = 1 where multikey = 2", "pragma user_version = 2");

        inTheStore(articles -> assertThat(articles.countDocuments()).isEqualTo(31));
        assertThat(text(arrays)).isEqualTo("-1");
    }

    @Test
    void backsUpAndRestoresAFileOfFormat1() throws SQLException {
        makeFormat1();
        Backup backup = new Backup(parent.resolve("old.backup"));
        backup.make(folder);
        assertThat(text("pragma user_version")).as("of the original").isEqualTo("1");

        folder = parent.resolve("restored");
        backup.restore(folder);
        inTheStore(articles -> assertThat(articles.countDocuments()).isEqualTo(30));
    }

    @Test
    void leavesAFileAsItWasThatCannotBeBroughtToThisFormat() throws SQLException {
        makeFormat1();
        sql("create trigger refusing before update on " + documentsOfArticles()
                + " when new.position = 20 begin select raise(abort, 'no'); end");

        assertThatExceptionOfType(EmbeddedStoreException.class).isThrownBy(() -> EmbeddedStore.open(folder));

        sql("drop trigger refusing");
        assertThat(text("pragma user_version")).isEqualTo("1");
        inTheStore(articles -> assertThat(articles.countDocuments()).isEqualTo(30));
    }

    @Test
    void givesOutNoDocumentThatIsNotAsItWasWritten() throws SQLException {
        changeOneByteOfDocument(9);

        inTheStore(articles -> {
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> articles.find(new Document("_id", 8)).first())
                    .withMessageContaining("damaged")
                    .withMessageContaining("./countersign restore FILE --data DIR");
            assertThat(articles.find(new Document("_id", 7)).first()).isNotNull();
        });
        assertThatExceptionOfType(EmbeddedStoreException.class)
                .isThrownBy(() -> new Backup(parent.resolve("damaged.backup")).make(folder))
                .withMessageContaining("damaged");
    }

    @Test
    void doesNotStartWhereTheLastDocumentIsNotAsItWasWritten() throws SQLException {
        changeOneByteOfDocument(30);

        assertThatExceptionOfType(EmbeddedStoreException.class)
                .isThrownBy(() -> EmbeddedStore.open(folder))
                .withMessageContaining(folder.resolve("store.db").toString())
                .withMessageContaining("damaged")
                .withMessageContaining("restore a backup");
    }
}
