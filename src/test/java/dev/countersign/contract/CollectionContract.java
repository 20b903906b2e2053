package dev.countersign.contract;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoNamespace;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.RenameCollectionOptions;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Collections and databases: made by the first write, listed, renamed and dropped; and what a server says of itself. */
abstract class CollectionContract extends Contract {

    private static final MongoNamespace POSTS = new MongoNamespace(DATABASE, "posts");

    @Test
    void beginsWithTheFirstWrite() {
        assertThat(find("{}")).isEmpty();
        assertThat(database.listCollectionNames()).isEmpty();
        insert("{_id: 1}");
        assertThat(database.listCollectionNames()).containsExactly("articles");
        assertThat(client.listDatabaseNames()).contains(DATABASE);
    }

    @Test
    void isDroppedWithItsIndexes() {
        articles.createIndex(ascending("slug"), new IndexOptions().unique(true));
        insert("{_id: 1, slug: 'heat'}");

        articles.drop();
        articles.drop();
        assertThat(database.listCollectionNames()).isEmpty();
        insert("{_id: 1, slug: 'heat'}", "{_id: 2, slug: 'heat'}");
        assertThat(articles.listIndexes().into(new ArrayList<>())).hasSize(1);
    }

    @Test
    void isDroppedWithItsDatabase() {
        var other = client.getDatabase(DATABASE + "2");
        other.getCollection("articles").insertOne(json("{_id: 1}"));
        insert("{_id: 1}");

        other.drop();

        assertThat(other.getCollection("articles").countDocuments()).isZero();
        assertThat(client.listDatabaseNames()).contains(DATABASE).doesNotContain(DATABASE + "2");
        assertThat(find("{}")).containsExactly(1);
    }

    @Test
    void isRenamedWithItsIndexes() {
        articles.createIndex(ascending("slug"), new IndexOptions().unique(true));
        insert("{_id: 1, slug: 'heat'}");

        articles.renameCollection(POSTS);

        var posts = database.getCollection("posts");
        assertThat(ids(posts.find(json("{slug: 'heat'}")))).containsExactly(1);
        refusedAs(11000, () -> posts.insertOne(json("{_id: 2, slug: 'heat'}")));
        assertThat(database.listCollectionNames()).containsExactly("posts");
        assertThat(find("{}")).isEmpty();
    }

    @Test
    void isRenamedOverAnotherOnlyOnDemand() {
        insert("{_id: 'new'}");
        database.getCollection("posts").insertOne(json("{_id: 'old'}"));

        refusedAs(48, () -> articles.renameCollection(POSTS));
        articles.renameCollection(POSTS, new RenameCollectionOptions().dropTarget(true));
        assertThat(ids(database.getCollection("posts").find())).containsExactly("new");
        refusedAs(26, () -> articles.renameCollection(new MongoNamespace(DATABASE, "third")));
    }

    @Test
    void saysWhatItSpeaks() {
        var hello = database.runCommand(new Document("hello", 1));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("minWireVersion")).isLessThanOrEqualTo(8);
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(21);
        assertThat(hello.getInteger("maxBsonObjectSize")).isEqualTo(16 * 1024 * 1024);
        assertThat(database.runCommand(new Document("ping", 1))
                        .get("ok", Number.class)
                        .intValue())
                .isEqualTo(1);
    }
}
