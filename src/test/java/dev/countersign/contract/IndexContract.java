package dev.countersign.contract;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Declaring indexes at each start, changing them, and dropping them. */
abstract class IndexContract extends Contract {

    private static final IndexOptions UNIQUE = new IndexOptions().unique(true);

    private List<String> names() {
        return articles.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>());
    }

    @Test
    void isDeclaredAgainWithoutEffect() {
        assertThat(articles.createIndex(json("{day: -1, _id: 1}"))).isEqualTo("day_-1__id_1");
        assertThat(articles.createIndex(json("{day: -1, _id: 1}"))).isEqualTo("day_-1__id_1");
        articles.createIndexes(List.of(
                new IndexModel(ascending("day")),
                new IndexModel(json("{day: -1, _id: 1}")),
                new IndexModel(
                        ascending("email"),
                        new IndexOptions().name("mail").unique(true).sparse(true))));

        assertThat(names()).containsExactlyInAnyOrder("_id_", "day_-1__id_1", "day_1", "mail");
        assertThat(articles.listIndexes().into(new ArrayList<>()))
                .filteredOn(index -> index.getString("name").equals("mail"))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .containsEntry("key", new Document("email", 1))
                        .containsEntry("unique", true)
                        .containsEntry("sparse", true));
    }

    @Test
    void isNotDeclaredOtherwise() {
        articles.createIndex(ascending("slug"), UNIQUE);

        refusedAs(86, () -> articles.createIndex(ascending("slug")));
        refusedAs(
                85,
                () -> articles.createIndex(
                        ascending("slug"), new IndexOptions().unique(true).name("other")));
        refusedAs(86, () -> articles.createIndex(ascending("title"), new IndexOptions().name("slug_1")));
        assertThat(names()).containsExactlyInAnyOrder("_id_", "slug_1");
    }

    @Test
    void coversWhatIsThereAndWhatComes() {
        insert("{_id: 1, g: 'a', n: 2}", "{_id: 2, g: 'b', n: 1}");
        articles.createIndex(ascending("g", "n"));
        insert("{_id: 3, g: 'a', n: 1}");
        articles.updateOne(json("{_id: 2}"), json("{$set: {g: 'a', n: 3}}"));
        articles.deleteOne(json("{_id: 1}"));

        assertThat(ids(articles.find(json("{g: 'a'}")).sort(json("{n: -1}")))).containsExactly(2, 3);
        assertThat(find("{g: 'b'}")).isEmpty();
        articles.createIndex(json("{n: 1}"));
        assertThat(find("{n: 3}")).containsExactly(2);
    }

    @Test
    void followsTheElementsOfAnArray() {
        articles.createIndex(ascending("parts.key", "_id"));
        insert("{_id: 1, parts: [{key: 'x'}, {key: 'y'}, {key: 'y'}]}", "{_id: 2, parts: []}");

        articles.updateOne(json("{_id: 1}"), json("{$pull: {parts: {key: 'y'}}}"));
        articles.updateOne(json("{_id: 2}"), json("{$push: {parts: {key: 'y'}}}"));

        assertThat(find("{'parts.key': 'y'}")).containsExactly(2);
        assertThat(find("{'parts.key': {$in: ['x', 'y']}}")).containsExactly(1, 2);
    }

    @Test
    void findsByASparseIndexWhatHasTheField() {
        articles.createIndex(ascending("due"), new IndexOptions().sparse(true));
        insert("{_id: 1, due: 5}", "{_id: 2}", "{_id: 3, due: null}", "{_id: 4, due: 4}");

        assertThat(find("{due: {$lt: 9}}")).containsExactly(1, 4);
        assertThat(ids(articles.find().sort(json("{due: 1, _id: 1}")))).containsExactly(2, 3, 4, 1);
        articles.updateOne(json("{_id: 1}"), json("{$unset: {due: ''}}"));
        assertThat(find("{due: {$lt: 9}}")).containsExactly(4);
        assertThat(find("{due: {$exists: false}}")).containsExactly(1, 2);
    }

    @Test
    void refusesTwoArraysInOneIndex() {
        articles.createIndex(ascending("a", "b"));

        refusedAs(171, () -> insert("{_id: 1, a: [1, 2], b: [3, 4]}"));
        assertThat(articles.countDocuments()).isZero();
    }

    @Test
    void isDroppedByNameByFieldsOrWithAllOthers() {
        var people = database.getCollection("people");
        people.createIndex(ascending("a"));
        articles.createIndexes(List.of(
                new IndexModel(ascending("a")), new IndexModel(ascending("b")), new IndexModel(ascending("c"))));

        articles.dropIndex("a_1");
        articles.dropIndex(ascending("b"));
        assertThat(names()).containsExactlyInAnyOrder("_id_", "c_1");
        refusedAs(27, () -> articles.dropIndex("none"));
        articles.dropIndexes();
        assertThat(names()).containsExactly("_id_");
        assertThat(people.listIndexes().into(new ArrayList<>())).hasSize(2);
        articles.createIndex(ascending("a"), UNIQUE);
        assertThat(names()).containsExactlyInAnyOrder("_id_", "a_1");
    }
}
