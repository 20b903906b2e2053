package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counting, telling apart, and the first stages of a pipeline. */
abstract class AggregationContract extends Contract {

    @BeforeEach
    void insertFive() {
        insert(
                "{_id: 1, state: 'draft', tags: ['b', 'a'], n: 1}",
                "{_id: 2, state: 'live', tags: 'b', n: 2}",
                "{_id: 3, state: 'draft', tags: [], n: {$numberLong: '3'}}",
                "{_id: 4, state: 'live', tags: null}",
                "{_id: 5, state: 'draft'}");
    }

    private List<Document> aggregate(String... stages) {
        return articles.aggregate(Stream.of(stages).map(Contract::json).toList())
                .into(new java.util.ArrayList<>());
    }

    @Test
    void counts() {
        assertThat(articles.countDocuments()).isEqualTo(5);
        assertThat(articles.countDocuments(json("{state: 'draft', n: {$gte: 1}}")))
                .isEqualTo(2);
        assertThat(articles.countDocuments(json("{state: 'gone'}"))).isZero();
        assertThat(articles.estimatedDocumentCount()).isEqualTo(5);
        assertThat(database.getCollection("none").countDocuments()).isZero();
        assertThat(database.getCollection("none").estimatedDocumentCount()).isZero();
    }

    @Test
    void tellsValuesApart() {
        assertThat(articles.distinct("state", String.class)).containsExactlyInAnyOrder("draft", "live");
        assertThat(articles.distinct("tags", json("{tags: {$gt: ''}}"), String.class))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(articles.distinct("tags", json("{state: 'gone'}"), String.class))
                .isEmpty();
    }

    @Test
    void beginsAsAQueryDoes() {
        assertThat(ids(aggregate("{$match: {state: 'draft'}}", "{$sort: {_id: -1}}", "{$limit: 2}")))
                .containsExactly(5, 3);
        assertThat(ids(aggregate("{$sort: {state: -1, _id: 1}}"))).containsExactly(2, 4, 1, 3, 5);
        assertThat(ids(aggregate("{$limit: 3}"))).hasSize(3);
    }

    @Test
    void groups() {
        assertThat(aggregate("{$group: {_id: '$state', count: {$sum: 1}, n: {$sum: '$n'}}}", "{$sort: {_id: 1}}"))
                .containsExactly(
                        json("{_id: 'draft', count: 3, n: {$numberLong: '4'}}"), json("{_id: 'live', count: 2, n: 2}"));
        assertThat(aggregate("{$match: {state: 'gone'}}", "{$group: {_id: 1, n: {$sum: 1}}}"))
                .isEmpty();
    }
}
