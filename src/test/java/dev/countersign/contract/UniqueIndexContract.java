package dev.countersign.contract;

import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** What an index lets nobody store twice. */
abstract class UniqueIndexContract extends Contract {

    private static final int DUPLICATE = 11000;

    private void unique(String... fields) {
        articles.createIndex(ascending(fields), new IndexOptions().unique(true));
    }

    @Test
    void refusesTheSameValueAgain() {
        unique("slug");
        insert("{_id: 1, slug: 'heat'}", "{_id: 2, slug: 'ice'}");

        refusedAs(DUPLICATE, () -> insert("{_id: 3, slug: 'heat'}"));
        refusedAs(DUPLICATE, () -> articles.updateOne(json("{_id: 2}"), json("{$set: {slug: 'heat'}}")));
        refusedAs(DUPLICATE, () -> articles.replaceOne(json("{_id: 2}"), json("{slug: 'heat'}")));
        refusedAs(DUPLICATE, () -> articles.findOneAndUpdate(json("{_id: 2}"), json("{$set: {slug: 'heat'}}")));
        assertThat(find("{slug: 'heat'}")).containsExactly(1);
        insert("{_id: 3, slug: 'Heat'}");
        articles.updateOne(json("{_id: 1}"), json("{$set: {slug: 'heat'}}"));
    }

    @Test
    void countsNumbersOfAnyTypeAsTheSame() {
        unique("n");
        insert("{_id: 1, n: 1}", "{_id: 2, n: '1'}");

        refusedAs(DUPLICATE, () -> insert("{_id: 3, n: 1.0}"));
        refusedAs(DUPLICATE, () -> insert("{_id: 3, n: {$numberLong: '1'}}"));
    }

    @Test
    void freesAValueWithItsDocument() {
        unique("slug");
        insert("{_id: 1, slug: 'heat'}");
        articles.deleteOne(json("{_id: 1}"));
        insert("{_id: 2, slug: 'heat'}");
        articles.updateOne(json("{_id: 2}"), json("{$set: {slug: 'ice'}}"));
        insert("{_id: 3, slug: 'heat'}");

        assertThat(find("{slug: 'heat'}")).containsExactly(3);
    }

    @Test
    void comparesAllFieldsTogether() {
        unique("locale", "slug");
        insert(
                "{_id: 1, locale: 'en', slug: 'heat'}",
                "{_id: 2, locale: 'de', slug: 'heat'}",
                "{_id: 3, locale: 'en'}");

        refusedAs(DUPLICATE, () -> insert("{_id: 4, locale: 'en', slug: 'heat'}"));
        refusedAs(DUPLICATE, () -> insert("{_id: 4, locale: 'en', slug: null}"));
        refusedAs(DUPLICATE, () -> articles.updateOne(json("{_id: 2}"), json("{$set: {locale: 'en'}}")));
    }

    @Test
    void countsAnAbsentFieldAsNull() {
        unique("email");
        insert("{_id: 1}");

        refusedAs(DUPLICATE, () -> insert("{_id: 2}"));
        refusedAs(DUPLICATE, () -> insert("{_id: 2, email: null}"));
    }

    @Test
    void leavesAnAbsentFieldOutWhereItIsSparse() {
        articles.createIndex(ascending("email"), new IndexOptions().unique(true).sparse(true));
        insert("{_id: 1}", "{_id: 2}", "{_id: 3, email: 'a'}", "{_id: 4, email: null}");

        refusedAs(DUPLICATE, () -> insert("{_id: 5, email: 'a'}"));
        refusedAs(DUPLICATE, () -> insert("{_id: 5, email: null}"));
        articles.updateOne(json("{_id: 3}"), json("{$unset: {email: ''}}"));
        insert("{_id: 5, email: 'a'}");
        assertThat(find("{}")).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void comparesEachElementOfAnArrayWithOtherDocuments() {
        unique("names");
        insert("{_id: 1, names: ['a', 'b', 'b']}", "{_id: 2, names: 'c'}");

        refusedAs(DUPLICATE, () -> insert("{_id: 3, names: ['x', 'b']}"));
        refusedAs(DUPLICATE, () -> articles.updateOne(json("{_id: 2}"), json("{$set: {names: ['c', 'a']}}")));
        refusedAs(DUPLICATE, () -> articles.updateOne(json("{_id: 1}"), json("{$push: {names: 'c'}}")));
        articles.updateOne(json("{_id: 1}"), json("{$pull: {names: 'b'}}"));
        insert("{_id: 3, names: ['x', 'b']}");
    }

    @Test
    void isNotMadeOverDuplicates() {
        insert("{_id: 1, slug: 'heat'}", "{_id: 2, slug: 'heat'}");

        refusedAs(DUPLICATE, () -> unique("slug"));
        assertThat(articles.listIndexes().into(new ArrayList<>())).hasSize(1);
        insert("{_id: 3, slug: 'heat'}");
        assertThat(find("{slug: 'heat'}")).containsExactly(1, 2, 3);
    }
}
