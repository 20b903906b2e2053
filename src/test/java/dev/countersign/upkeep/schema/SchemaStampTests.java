package dev.countersign.upkeep.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever the application writes says which schema it has. */
@SpringBootTest(properties = "countersign.demo=true")
class SchemaStampTests {

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        properties.add("countersign.data", () -> data.toString());
    }

    @Autowired
    MongoOperations database;

    @Autowired
    Schemas schemas;

    @Test
    void everyDocumentOfEveryCollectionCarriesIt() {
        assertThat(schemas.collections()).contains("articles", "editions", "signoffs", "audit", "users", "settings");
        for (var collection : database.getCollectionNames())
            assertThat(database.findAll(Document.class, collection))
                    .allSatisfy(document -> assertThat(document)
                            .as(collection)
                            .containsEntry(Schemas.MEMBER, schemas.current(collection)));
    }
}
