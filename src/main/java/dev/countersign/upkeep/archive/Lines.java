package dev.countersign.upkeep.archive;

import dev.countersign.upkeep.schema.Schemas;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.RawBsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** How a document becomes a line and a line a document: in canonical extended JSON, which keeps every type of BSON. */
final class Lines {

    private static final JsonWriterSettings CANONICAL =
            JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build();

    private Lines() {}

    static String of(RawBsonDocument document) {
        return document.toJson(CANONICAL);
    }

    static RawBsonDocument document(String line) {
        return RawBsonDocument.parse(line);
    }

    static int schema(RawBsonDocument document) {
        return document.isNumber(Schemas.MEMBER)
                ? document.getNumber(Schemas.MEMBER).intValue()
                : 0;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
