package dev.countersign.upkeep.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.BsonRegularExpression;
import org.bson.BsonTimestamp;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.DocumentCodec;
import org.bson.internal.UuidHelper;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.MaxKey;
import org.bson.types.MinKey;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;

/** A line is the document, whatever is in it. */
class LinesTest {

    @Test
    void keepsEveryTypeOfValue() {
        var document = raw(new Document("_id", new ObjectId())
                .append("int", 7)
                .append("long", 7L)
                .append("double", 7.0)
                .append("tiny", Double.MIN_VALUE)
                .append("not a number", Double.NaN)
                .append("decimal", Decimal128.parse("7.00"))
                .append("text", "a \"quoted\" line\nwith \u2028, \u0000 and \uD83E\uDDE1")
                .append("date", new Date(-1))
                .append("bytes", new Binary(new byte[] {0, -1, 7}))
                .append(
                        "uuid",
                        new Binary(
                                (byte) 4,
                                UuidHelper.encodeUuidToBinary(UUID.randomUUID(), UuidRepresentation.STANDARD)))
                .append("yes", true)
                .append("nothing", null)
                .append("list", List.of(1, "two", List.of(), new Document()))
                .append("pattern", new BsonRegularExpression("^a/b", "i"))
                .append("time", new BsonTimestamp(7, 9))
                .append("least", new MinKey())
                .append("most", new MaxKey()));

        var line = Lines.of(document);

        assertThat(line).doesNotContain("\n");
        assertThat(Lines.document(line)).isEqualTo(document);
    }

    private static RawBsonDocument raw(Document document) {
        return new RawBsonDocument(document, new DocumentCodec(MongoClientSettings.getDefaultCodecRegistry()));
    }
}
