package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.countersign.contract.StoreList;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/store.md says what is refused and why, no more and no less; and it is refused, wherever it stands in a command. */
class RefusedWordsTests {

    private record Row(String rule, String sentence, Set<String> words) {}

    @Test
    void areAllInTheDocument() {
        assertThat(StoreList.rowsOf("Refused").map(RefusedWordsTests::row))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> new Row(rule.name(), rule.sentence(), rule.words()))
                        .toList());
    }

    private static Row row(List<String> cells) {
        return new Row(
                StoreList.code(cells.getFirst()).findFirst().orElseThrow(),
                cells.get(1),
                StoreList.code(cells.get(2)).collect(Collectors.toSet()));
    }

    @Test
    void areRefusedWhereverTheyStand(@TempDir Path folder) {
        var softly = new SoftAssertions();
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            var database = client.getDatabase(EmbeddedStore.DATABASE);
            for (Rule rule : Rule.values()) {
                for (String word : rule.words()) {
                    commandsWith(word)
                            .forEach(command -> softly.assertThatThrownBy(() -> database.runCommand(command))
                                    .as(command.toJson())
                                    .isInstanceOfSatisfying(
                                            MongoCommandException.class,
                                            refusal -> assertThat(refusal.getErrorMessage())
                                                    .contains("'" + word + "'")
                                                    .endsWith(rule.sentence() + ".")));
                }
            }
        }
        softly.assertAll();
    }

    private static Stream<Document> commandsWith(String word) {
        return word.startsWith("$")
                ? Stream.of(
                        new Document("find", "c").append("filter", new Document(word, 1)),
                        new Document("count", "c")
                                .append(
                                        "query",
                                        new Document("$or", List.of(new Document("a", new Document(word, 1))))),
                        new Document("aggregate", "c")
                                .append("pipeline", List.of(new Document(word, new Document())))
                                .append("cursor", new Document()))
                : Stream.of(
                        new Document("find", "c").append(word, 1),
                        new Document("findAndModify", "c").append(word, 1),
                        new Document("create", "c").append(word, 1));
    }
}
