package dev.countersign.upkeep.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.DataOnly;
import dev.countersign.kit.Digest;
import dev.countersign.publishing.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Documents as they were stored once, one file for each collection and schema, under {@code src/test/resources/schema}: whatever becomes of the
 * model, they can be led to the current schema and read. A sample is added with each migration and never changed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OldSamplesTests {

    private static final Path SAMPLES = Path.of("src/test/resources/schema");

    ConfigurableApplicationContext application;
    Schemas schemas;
    MongoOperations database;

    @BeforeAll
    void open(@TempDir Path folder) {
        application = DataOnly.open("--countersign.data=" + folder);
        schemas = application.getBean(Schemas.class);
        database = application.getBean(MongoOperations.class);
    }

    @AfterAll
    void close() {
        application.close();
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void areReadInTheCurrentSchema(Path sample) throws IOException {
        var collection = sample.getFileName().toString().replace(".json", "");
        var stored = Document.parse(Files.readString(sample));
        assertThat(Schemas.of(stored))
                .isEqualTo(Integer.parseInt(sample.getParent().getFileName().toString()));

        var current = schemas.current(collection, stored);

        assertThat(current).containsEntry(Schemas.MEMBER, schemas.current(collection));
        assertThat(database.getConverter().read(Object.class, current)).isInstanceOf(Record.class);
    }

    @Test
    void anArticleIsFoundByItsWords() throws IOException {
        var stored = Document.parse(Files.readString(SAMPLES.resolve("1/articles.json")));

        assertThat(schemas.current("articles", stored).getList("words", String.class))
                .contains("shi", "shin", "splints", "back", "running");
    }

    @Test
    void anEditionKeepsItsDigest() throws IOException {
        var stored = Document.parse(Files.readString(SAMPLES.resolve("0/editions.json")));

        var edition = database.getConverter().read(Edition.class, schemas.current("editions", stored));

        assertThat(Digest.of(edition.content())).isEqualTo(edition.digest());
    }
}
