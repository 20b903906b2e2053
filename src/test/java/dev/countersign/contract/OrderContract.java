package dev.countersign.contract;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which order documents come, how many of them, and how much of each: with an index for the order and without. */
abstract class OrderContract extends Contract {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersTypesAmongEachOther(boolean indexed) {
        if (indexed) articles.createIndex(ascending("v", "_id"));
        articles.insertMany(List.of(
                new Document("_id", 10).append("v", new Date(0)),
                new Document("_id", 9).append("v", true),
                new Document("_id", 8).append("v", false),
                new Document("_id", 7).append("v", new ObjectId()),
                new Document("_id", 6).append("v", new Binary(new byte[] {1})),
                new Document("_id", 5).append("v", new Document("a", 1)),
                new Document("_id", 4).append("v", "1"),
                new Document("_id", 3).append("v", 10L),
                new Document("_id", 2).append("v", 1.5),
                new Document("_id", 1).append("v", null),
                new Document("_id", 0)));

        assertThat(ordered("{v: 1, _id: 1}")).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(ordered("{v: -1, _id: -1}")).containsExactly(10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
        assertThat(ordered("{v: -1, _id: 1}")).containsExactly(10, 9, 8, 7, 6, 5, 4, 3, 2, 0, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersTextByItsBytes(boolean indexed) {
        if (indexed) articles.createIndex(ascending("v", "_id"));
        insert(
                "{_id: 1, v: 'Zeh'}",
                "{_id: 2, v: 'arm'}",
                "{_id: 3, v: 'a'}",
                "{_id: 4, v: 'äsche'}",
                "{_id: 5, v: ''}",
                "{_id: 6, v: 'a b'}",
                "{_id: 7, v: '東'}");

        assertThat(ordered("{v: 1, _id: 1}")).containsExactly(5, 1, 3, 6, 2, 4, 7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersAnArrayByItsLeastElementUpwardsAndItsGreatestDownwards(boolean indexed) {
        if (indexed) articles.createIndex(ascending("v", "_id"));
        insert("{_id: 1, v: [5, 1]}", "{_id: 2, v: 2}", "{_id: 3, v: [3, 4]}", "{_id: 4, v: []}", "{_id: 5}");

        assertThat(ordered("{v: 1, _id: 1}")).containsExactly(4, 5, 1, 2, 3);
        assertThat(ordered("{v: -1, _id: 1}")).containsExactly(1, 3, 2, 5, 4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ordersWhatIsFoundByAnElementOfAnArray(boolean indexed) {
        if (indexed) articles.createIndex(json("{tags: 1, day: -1, _id: -1}"));
        insert(
                "{_id: 1, tags: ['a', 'b'], day: 3}",
                "{_id: 2, tags: ['a'], day: 5}",
                "{_id: 3, tags: 'a', day: [1, 9]}",
                "{_id: 4, tags: ['a', 'a', 'c'], day: 4}",
                "{_id: 5, tags: 'a'}",
                "{_id: 6, tags: ['b'], day: 7}");
        var newestFirst = json("{day: -1, _id: -1}");

        assertThat(ids(articles.find(json("{tags: 'a'}")).sort(newestFirst))).containsExactly(3, 2, 4, 1, 5);
        assertThat(ids(articles.find(json("{tags: 'a'}")).sort(newestFirst).limit(2)))
                .containsExactly(3, 2);
        assertThat(ids(articles.find(json("{tags: 'a'}")).sort(json("{day: 1, _id: 1}"))))
                .containsExactly(5, 3, 1, 4, 2);
        assertThat(ids(articles.find(json("{tags: {$in: ['a', 'b']}}")).sort(newestFirst)))
                .containsExactly(3, 6, 2, 4, 1, 5);
        articles.deleteOne(json("{_id: 3}"));
        assertThat(ids(articles.find(json("{tags: 'b'}")).sort(newestFirst))).containsExactly(6, 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pagesThroughEqualValuesWithoutGapsOrRepeats(boolean indexed) {
        if (indexed) articles.createIndex(descending("day", "_id"));
        for (int i = 0; i < 30; i++) articles.insertOne(new Document("_id", i).append("day", i % 3));
        var newestFirst = json("{day: -1, _id: -1}");
        var read = new ArrayList<Object>();
        var page = ids(articles.find().sort(newestFirst).limit(7));
        while (!page.isEmpty()) {
            read.addAll(page);
            int last = (int) page.getLast();
            var beyond = json(
                    "{day: {$lte: %1$d}, $or: [{day: {$lt: %1$d}}, {_id: {$lt: %2$d}}]}".formatted(last % 3, last));
            page = ids(articles.find(beyond).sort(newestFirst).limit(7));
        }

        assertThat(read).isEqualTo(ordered("{day: -1, _id: -1}")).hasSize(30);
        assertThat(ids(articles.find().sort(newestFirst).skip(10).limit(2))).isEqualTo(read.subList(10, 12));
    }

    @Test
    void givesTheFieldsThatAreWanted() {
        insert("{_id: 1, a: {b: 1, c: 2}, parts: [{key: 'x', n: 1}, {key: 'y'}], z: 3}");

        assertThat(projected("{a: 1}")).isEqualTo(json("{_id: 1, a: {b: 1, c: 2}}"));
        assertThat(projected("{'a.b': 1, 'none.at.all': 1}")).isEqualTo(json("{_id: 1, a: {b: 1}}"));
        assertThat(projected("{'parts.n': 1}")).isEqualTo(json("{_id: 1, parts: [{n: 1}, {}]}"));
        assertThat(projected("{_id: 1}")).isEqualTo(json("{_id: 1}"));
        assertThat(projected("{_id: 0, z: 1}")).isEqualTo(json("{z: 3}"));
        assertThat(projected("{parts: 0, 'a.c': 0}")).isEqualTo(json("{_id: 1, a: {b: 1}, z: 3}"));
    }

    private Document projected(String fields) {
        return articles.find().projection(json(fields)).first();
    }

    private List<Object> ordered(String sort) {
        return ids(articles.find().sort(json(sort)));
    }
}
