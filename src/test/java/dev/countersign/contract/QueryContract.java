package dev.countersign.contract;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each query finds. An index may make it faster, and must not find anything else. */
abstract class QueryContract extends Contract {

    private static final String QUERIES = """
            {n: 1}                                    | 1 2 3
            {n: 2}                                    | 4
            {n: '1'}                                  | 5
            {n: true}                                 | 6
            {n: null}                                 | 7 8 9 10 11 12 13
            {n: {$exists: true}}                      | 1 2 3 4 5 6 7
            {n: {$exists: false}}                     | 8 9 10 11 12 13
            {n: {$gt: 1}}                             | 4
            {n: {$gte: 1}}                            | 1 2 3 4
            {n: {$lt: 2}}                             | 1 2 3
            {n: {$lte: 2, $gt: 1}}                    | 4
            {n: {$gt: ''}}                            | 5
            {n: {$in: [2, '1', 99]}}                  | 4 5
            {n: {$in: []}}                            |
            {tags: 'b'}                               | 8 9 10
            {tags: ['a', 'b']}                        | 8
            {tags: ['b', 'a']}                        |
            {tags: {$in: ['a', 'c']}}                 | 8 10
            {tags: {$gt: 'b'}}                        | 10
            {tags: {$gt: 'b', $lt: 'c'}}              | 10
            {n: {$ne: 1}}                             | 4 5 6 7 8 9 10 11 12 13
            {n: {$ne: null}}                          | 1 2 3 4 5 6
            {tags: {$ne: 'b'}}                        | 1 2 3 4 5 6 7 11 12 13
            {tags: {$elemMatch: {$gte: 'b', $lt: 'c'}}} | 8 10
            {tags: {$elemMatch: {$gt: 'b', $lt: 'c'}}} |
            {parts: {$elemMatch: {key: 'y', size: 2}}} | 12
            {parts: {$elemMatch: {key: 'x', size: 2}}} |
            {parts: {$elemMatch: {key: 'z'}}}         |
            {tags: null}                              | 1 2 3 4 5 6 7 12 13
            {tags: {$exists: true}}                   | 8 9 10 11
            {'parts.key': 'x'}                        | 12
            {'parts.key': {$in: ['y', 'z']}}          | 12 13
            {'parts.key': 'x', 'parts.size': 2}       | 12
            {parts: {key: 'z', size: 3}}              | 13
            {parts: {size: 3, key: 'z'}}              |
            {parts: {key: 'z'}}                       |
            {$and: [{n: {$gte: 1}}, {n: {$lt: 2}}]}   | 1 2 3
            {$and: [{n: 1}, {n: 2}]}                  |
            {$and: [{tags: 'a'}, {tags: 'b'}]}        | 8
            {$or: [{n: 2}, {tags: 'c'}]}              | 4 10
            {n: {$gte: 1}, $or: [{n: 2}, {_id: 1}]}   | 1 4
            {_id: {$gt: 11, $lte: 13}}                | 12 13
            {_id: {$in: [3, 3, 99, 1]}}               | 1 3
            {}                                        | 1 2 3 4 5 6 7 8 9 10 11 12 13
            """;

    @BeforeEach
    void insertOneOfEachKind() {
        insert(
                "{_id: 1, n: 1}",
                "{_id: 2, n: {$numberLong: '1'}}",
                "{_id: 3, n: 1.0}",
                "{_id: 4, n: 2}",
                "{_id: 5, n: '1'}",
                "{_id: 6, n: true}",
                "{_id: 7, n: null}",
                "{_id: 8, tags: ['a', 'b']}",
                "{_id: 9, tags: 'b'}",
                "{_id: 10, tags: ['b', 'c', 'aa']}",
                "{_id: 11, tags: []}",
                "{_id: 12, parts: [{key: 'x', size: 1}, {key: 'y', size: 2}]}",
                "{_id: 13, parts: {key: 'z', size: 3}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = QUERIES)
    void findsWithoutIndexes(String query, @Nullable String expected) {
        assertThat(find(query)).isEqualTo(numbers(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = QUERIES)
    void findsTheSameByIndexes(String query, @Nullable String expected) {
        articles.createIndex(ascending("n", "_id"));
        articles.createIndex(ascending("tags"));
        articles.createIndex(ascending("parts.key", "parts.size"));

        assertThat(find(query)).isEqualTo(numbers(expected));
    }

    private static List<Integer> numbers(@Nullable String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(Integer::valueOf).toList();
    }
}
