package dev.countersign.contract;

import static com.mongodb.client.model.Sorts.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking a document and changing it in one step. */
abstract class FindAndModifyContract extends Contract {

    private static final FindOneAndUpdateOptions MOST_URGENT =
            new FindOneAndUpdateOptions().sort(ascending("due", "_id"));

    @BeforeEach
    void insertTwoTasks() {
        insert("{_id: 1, due: 5}", "{_id: 2, due: 3}");
    }

    @Test
    void givesTheFirstInOrderAsItWas() {
        assertThat(articles.findOneAndUpdate(json("{}"), json("{$set: {taken: true}}"), MOST_URGENT))
                .isEqualTo(json("{_id: 2, due: 3}"));
        assertThat(stored(2)).isEqualTo(json("{_id: 2, due: 3, taken: true}"));
        assertThat(stored(1)).isEqualTo(json("{_id: 1, due: 5}"));
    }

    @Test
    void givesTheWantedFieldsAsTheyAre() {
        var asItIs = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(json("{n: 1}"));

        assertThat(articles.findOneAndUpdate(json("{due: 5}"), json("{$inc: {n: 1}}"), asItIs))
                .isEqualTo(json("{_id: 1, n: 1}"));
    }

    @Test
    void givesNothingWhereNothingIsFound() {
        assertThat(articles.findOneAndUpdate(json("{_id: 9}"), json("{$set: {taken: true}}")))
                .isNull();
        assertThat(articles.findOneAndDelete(json("{_id: 9}"))).isNull();
        assertThat(articles.countDocuments()).isEqualTo(2);
    }

    @Test
    void insertsWhatItDidNotFind() {
        var upsert = new FindOneAndUpdateOptions().upsert(true);
        assertThat(articles.findOneAndUpdate(json("{_id: 'seq'}"), json("{$inc: {n: 1}}"), upsert))
                .isNull();
        assertThat(articles.findOneAndUpdate(
                        json("{_id: 'seq'}"), json("{$inc: {n: 1}}"), upsert.returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(json("{_id: 'seq', n: 2}"));
    }

    @Test
    void takesALeaseOnlyOnceItHasRunOut() {
        var upsert = new FindOneAndUpdateOptions().upsert(true);

        refusedAs(
                11000,
                () -> articles.findOneAndUpdate(json("{_id: 2, due: {$lte: 2}}"), json("{$set: {due: 9}}"), upsert));
        assertThat(stored(2)).isEqualTo(json("{_id: 2, due: 3}"));
        assertThat(articles.findOneAndUpdate(json("{_id: 2, due: {$lte: 3}}"), json("{$set: {due: 9}}"), upsert))
                .isEqualTo(json("{_id: 2, due: 3}"));
    }

    @Test
    void changesTheElementsThatAFilterChooses() {
        insert("{_id: 3, parts: [{k: 'x'}, {k: 'y'}]}");
        var chosen = new FindOneAndUpdateOptions()
                .arrayFilters(List.of(json("{'part.k': 'y'}")))
                .returnDocument(ReturnDocument.AFTER);

        assertThat(articles.findOneAndUpdate(json("{_id: 3}"), json("{$set: {'parts.$[part].n': 1}}"), chosen))
                .isEqualTo(json("{_id: 3, parts: [{k: 'x'}, {k: 'y', n: 1}]}"));
    }

    @Test
    void replacesAndDeletes() {
        assertThat(articles.findOneAndReplace(
                        json("{_id: 1}"),
                        json("{done: true}"),
                        new FindOneAndReplaceOptions().returnDocument(ReturnDocument.AFTER)))
                .isEqualTo(json("{_id: 1, done: true}"));
        assertThat(articles.findOneAndDelete(json("{}"), new FindOneAndDeleteOptions().sort(ascending("due", "_id"))))
                .isEqualTo(json("{_id: 1, done: true}"));
        assertThat(find("{}")).containsExactly(2);
    }
}
