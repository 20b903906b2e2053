package dev.countersign.upkeep.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No migration gets at what was signed or chained. */
class SealedTest {

    private static final Document EDITION = new Document("_id", "e")
            .append("number", 2)
            .append(
                    "content",
                    new Binary("{\"title\":\"Calf cramps\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
            .append("digest", "sha-256:0")
            .append("signOffs", List.of(new Document("_id", "s")))
            .append("envelope", new Document("rendering", 1));

    @ParameterizedTest
    @CsvSource({
        "editions, content",
        "editions, digest",
        "editions, signOffs",
        "editions, somethingNew",
        "signoffs, signer",
        "signoffs, signedAt",
        "audit, change",
        "audit, previous",
        "audit, _id"
    })
    void staysAsItIs(String collection, String member) {
        assertThatThrownBy(() -> migrated(collection, before -> new Document(before).append(member, "touched")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed '%s'".formatted(member));
    }

    @Test
    void mayNotBeTakenAwayEither() {
        assertThatThrownBy(() -> migrated("editions", before -> {
                    var after = new Document(before);
                    after.remove("content");
                    return after;
                }))
                .hasMessageContaining("changed 'content'");
    }

    @Test
    void theEnvelopeAroundItMayChange() {
        var migrated =
                migrated("editions", before -> new Document(before).append("envelope", new Document("rendering", 2)));

        assertThat(migrated.get("envelope")).isEqualTo(new Document("rendering", 2));
        assertThat(migrated.get("content")).isSameAs(EDITION.get("content"));
        assertThat(migrated.get("schema")).isEqualTo(2);
    }

    private static Document migrated(String collection, UnaryOperator<Document> step) {
        var migration = new Migration() {
            @Override
            public String collection() {
                return collection;
            }

            @Override
            public int from() {
                return 1;
            }

            @Override
            public Document migrate(Document before) {
                return step.apply(before);
            }
        };
        return new Schemas(List.of(), List.of(migration)).current(collection, EDITION);
    }
}
