package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each update makes of a document, what it counts, and what it leaves alone. */
abstract class UpdateContract extends Contract {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {_id: 1, a: 1}                         | {$set: {a: 2, 'b.c': 3}}            | {_id: 1, a: 2, b: {c: 3}}
            {_id: 1, parts: [{n: 1}, {n: 2}]}      | {$set: {'parts.1.n': 5}}            | {_id: 1, parts: [{n: 1}, {n: 5}]}
            {_id: 1, a: 1}                         | {$set: {a: null}}                   | {_id: 1, a: null}
            {_id: 1, a: 1, b: {c: 1, d: 2}}        | {$unset: {a: '', 'b.c': '', z: ''}} | {_id: 1, b: {d: 2}}
            {_id: 1, a: 1}                         | {$inc: {a: 2, b: -1}}               | {_id: 1, a: 3, b: -1}
            {_id: 1, a: 1}                         | {$inc: {a: {$numberLong: '1'}}}     | {_id: 1, a: {$numberLong: '2'}}
            {_id: 1, tags: ['a']}                  | {$push: {tags: 'a', more: 1}}       | {_id: 1, tags: ['a', 'a'], more: [1]}
            {_id: 1, tags: ['a']}                  | {$push: {tags: ['b']}}              | {_id: 1, tags: ['a', ['b']]}
            {_id: 1, tags: ['a']}                  | {$push: {tags: {$each: ['b', 1]}}}  | {_id: 1, tags: ['a', 'b', 1]}
            {_id: 1, tags: ['a']}                  | {$addToSet: {tags: 'a'}}            | {_id: 1, tags: ['a']}
            {_id: 1, tags: ['a']}                  | {$addToSet: {tags: 'b', more: 1}}   | {_id: 1, tags: ['a', 'b'], more: [1]}
            {_id: 1, tags: ['a', 'b', 'a']}        | {$pull: {tags: 'a', none: 'a'}}     | {_id: 1, tags: ['b']}
            {_id: 1, parts: [{k: 'x', n: 1}, {k: 'y'}]} | {$pull: {parts: {k: 'x'}}}     | {_id: 1, parts: [{k: 'y'}]}
            {_id: 1, a: 1}                         | {$setOnInsert: {a: 2}}              | {_id: 1, a: 1}
            {_id: 1, a: 1, z: 9}                   | {$set: {a: 2}, $unset: {z: ''}, $inc: {n: 1}} | {_id: 1, a: 2, n: 1}
            """)
    void updates(String before, String update, String after) {
        insert(before);

        var result = articles.updateOne(json("{_id: 1}"), json(update));

        assertThat(stored(1)).isEqualTo(json(after));
        assertThat(result.getMatchedCount()).isEqualTo(1);
        assertThat(result.getModifiedCount()).isEqualTo(before.equals(after) ? 0 : 1);
    }

    @Test
    void updatesTheElementsThatAFilterChooses() {
        insert("{_id: 1, parts: [{k: 'x', n: 1}, {k: 'y', n: 2}, {k: 'y', n: 9}]}");
        var chosen = new UpdateOptions().arrayFilters(List.of(json("{'part.k': 'y', 'part.n': {$lt: 5}}")));

        articles.updateOne(json("{_id: 1}"), json("{$set: {'parts.$[part].n': 0}}"), chosen);

        assertThat(stored(1)).isEqualTo(json("{_id: 1, parts: [{k: 'x', n: 1}, {k: 'y', n: 0}, {k: 'y', n: 9}]}"));
    }

    @Test
    void updatesOneOrAll() {
        insert("{_id: 1, g: 'a'}", "{_id: 2, g: 'a'}", "{_id: 3, g: 'b', seen: true}");

        assertThat(articles.updateOne(json("{g: 'a'}"), json("{$set: {one: true}}"))
                        .getModifiedCount())
                .isEqualTo(1);
        assertThat(find("{one: true}")).hasSize(1);
        var all = articles.updateMany(json("{}"), json("{$set: {seen: true}}"));
        assertThat(all.getMatchedCount()).isEqualTo(3);
        assertThat(all.getModifiedCount()).isEqualTo(2);
        assertThat(articles.updateMany(json("{g: 'z'}"), json("{$set: {seen: false}}"))
                        .getMatchedCount())
                .isZero();
    }

    @Test
    void replacesAWholeDocumentButItsId() {
        insert("{_id: 1, a: 1, b: 2}");

        articles.replaceOne(json("{a: 1}"), json("{c: 3}"));

        assertThat(stored(1)).isEqualTo(json("{_id: 1, c: 3}"));
    }

    @Test
    void savesOnlyOverTheVersionThatWasRead() {
        insert("{_id: 1, version: 4, text: 'old'}");

        var first = articles.replaceOne(json("{_id: 1, version: 4}"), json("{_id: 1, version: 5, text: 'new'}"));
        var late = articles.replaceOne(json("{_id: 1, version: 4}"), json("{_id: 1, version: 5, text: 'late'}"));

        assertThat(first.getModifiedCount()).isEqualTo(1);
        assertThat(late.getMatchedCount()).isZero();
        assertThat(stored(1)).isEqualTo(json("{_id: 1, version: 5, text: 'new'}"));
    }

    @Test
    void insertsWhatItDidNotFind() {
        var made = articles.updateOne(
                json("{_id: 'seq', kind: 'edition', n: {$gte: 0}}"),
                json("{$inc: {n: 1}, $setOnInsert: {since: 'today'}}"),
                UPSERT);
        assertThat(made.getUpsertedId().asString().getValue()).isEqualTo("seq");
        assertThat(made.getMatchedCount()).isZero();
        assertThat(stored("seq")).isEqualTo(json("{_id: 'seq', kind: 'edition', n: 1, since: 'today'}"));

        var found = articles.updateOne(
                json("{_id: 'seq'}"), json("{$inc: {n: 1}, $setOnInsert: {since: 'tomorrow'}}"), UPSERT);
        assertThat(found.getUpsertedId()).isNull();
        assertThat(stored("seq")).isEqualTo(json("{_id: 'seq', kind: 'edition', n: 2, since: 'today'}"));

        articles.replaceOne(json("{_id: 'new'}"), json("{a: 1}"), new ReplaceOptions().upsert(true));
        assertThat(stored("new")).isEqualTo(json("{_id: 'new', a: 1}"));
    }

    @Test
    void takesALeaseOnlyOnceItHasRunOut() {
        insert("{_id: 'sweep', until: 10}");

        refusedAs(
                11000,
                () -> articles.updateOne(
                        json("{_id: 'sweep', until: {$lte: 9}}"), json("{$set: {until: 20}}"), UPSERT));
        assertThat(stored("sweep")).isEqualTo(json("{_id: 'sweep', until: 10}"));
        articles.updateOne(json("{_id: 'sweep', until: {$lte: 10}}"), json("{$set: {until: 20}}"), UPSERT);
        assertThat(stored("sweep")).isEqualTo(json("{_id: 'sweep', until: 20}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {$set: {_id: 2}}         | 66
            {$inc: {text: 1}}        | 14
            {$push: {text: 'a'}}     | 2
            {$pull: {text: 'a'}}     | 2
            {$set: {'text.a': 1}}    | 28
            {$set: {a: 1}, $inc: {a: 1}} | 40
            """)
    void refusesWhatCannotBe(String update, int code) {
        insert("{_id: 1, text: 'words'}");

        refusedAs(code, () -> articles.updateOne(json("{_id: 1}"), json(update)));
        assertThat(stored(1)).isEqualTo(json("{_id: 1, text: 'words'}"));
    }

    @Test
    void deletesOneOrAll() {
        insert("{_id: 1, g: 'a'}", "{_id: 2, g: 'a'}", "{_id: 3, g: 'b'}", "{_id: 4, g: 'b'}");

        assertThat(articles.deleteOne(json("{g: 'a'}")).getDeletedCount()).isEqualTo(1);
        assertThat(articles.deleteMany(json("{g: 'b'}")).getDeletedCount()).isEqualTo(2);
        assertThat(articles.deleteMany(json("{g: 'z'}")).getDeletedCount()).isZero();
        assertThat(articles.deleteMany(new Document()).getDeletedCount()).isEqualTo(1);
        assertThat(articles.countDocuments()).isZero();
    }
}
