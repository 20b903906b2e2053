package dev.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** What is read is what was stored: each type of value, and each way of leaving one out. */
abstract class ValueContract extends Contract {

    @Test
    void keepsEachTypeOfValue() {
        var values = new Document("_id", "1")
                .append("text", "Grüße \u0000 \uD83D\uDC22")
                .append("int", Integer.MIN_VALUE)
                .append("long", Long.MAX_VALUE)
                .append("double", 0.1)
                .append("yes", true)
                .append("before1970", new Date(-1))
                .append("id", new ObjectId())
                .append("bytes", new Binary(new byte[] {0, -1, 1}))
                .append("nothing", null)
                .append("empty", new Document())
                .append("none", List.of())
                .append("nested", List.of(List.of(1, "a"), new Document("b", List.of())));
        articles.insertOne(values);

        assertThat(stored("1")).isEqualTo(values);
        articles.replaceOne(new Document("_id", "1"), values.append("more", 1));
        assertThat(stored("1")).isEqualTo(values);
    }

    @Test
    void keepsTheOrderOfFields() {
        insert("{_id: 1, z: 1, a: 2, m: {y: 1, b: 2}}");
        articles.updateOne(json("{_id: 1}"), json("{$set: {a: 3, b: 4}}"));

        assertThat(stored(1).toJson())
                .isEqualTo(json("{_id: 1, z: 1, a: 3, m: {y: 1, b: 2}, b: 4}").toJson());
    }

    @Test
    void takesAnyValueAsAnId() {
        insert("{_id: 1}", "{_id: '1'}", "{_id: {$numberLong: '2'}}");

        refusedAs(11000, () -> insert("{_id: 1.0}"));
        refusedAs(11000, () -> insert("{_id: 2}"));
        assertThat(articles.countDocuments()).isEqualTo(3);
    }

    @Test
    void refusesADocumentThatIsTooLarge() {
        articles.insertOne(new Document("_id", 1).append("text", "x".repeat(15_000_000)));

        assertThatThrownBy(() -> articles.updateOne(
                        json("{_id: 1}"), new Document("$set", new Document("more", "x".repeat(3_000_000)))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(stored(1)).doesNotContainKey("more");
    }
}
