package dev.countersign.upkeep.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dev.countersign.DataOnly;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Leading stored documents from schema to schema, whatever happens in the middle. */
class MigratingTests {

    /** The text of a note becomes its words. */
    private static final Migration WORDS = new Step("notes", 1) {
        @Override
        public Document migrate(Document before) {
            var after = new Document(before);
            after.put("words", List.of(String.valueOf(after.remove("text")).split(" ")));
            return after;
        }
    };

    @TempDir
    Path folder;

    ConfigurableApplicationContext application;
    MongoDatabase database;
    MongoCollection<Document> notes;

    @BeforeEach
    void openAStore() {
        application = DataOnly.open("--countersign.data=" + folder);
        database = application.getBean(MongoDatabaseFactory.class).getMongoDatabase();
        notes = database.getCollection("notes");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void leadsDocumentsWithoutSchemaThroughEveryStep() {
        notes.insertOne(new Document("_id", "a").append("version", 4L).append("text", "warm towel"));
        notes.insertOne(new Document("_id", "b").append("text", "walk").append("schema", 1));

        migrate(WORDS);

        assertThat(all())
                .containsExactly(
                        new Document("_id", "a")
                                .append("version", 5L)
                                .append("schema", 2)
                                .append("words", List.of("warm", "towel")),
                        new Document("_id", "b").append("schema", 2).append("words", List.of("walk")));
    }

    @Test
    void changesNothingTheSecondTime() {
        notes.insertOne(new Document("_id", "a").append("version", 4L).append("text", "warm towel"));
        migrate(WORDS);
        var once = all();

        unmark();
        migrate(WORDS);

        assertThat(all()).isEqualTo(once);
    }

    @Test
    void doesNotLookAtACollectionThatIsMarked() {
        migrate(WORDS);
        notes.insertOne(new Document("_id", "late").append("text", "left alone"));

        migrate(WORDS);

        assertThat(all()).containsExactly(new Document("_id", "late").append("text", "left alone"));
    }

    @Test
    void goesOnWhereItWasKilled() {
        notes.insertMany(IntStream.range(0, 450)
                .mapToObj(i -> new Document("_id", "n%03d".formatted(i)).append("text", "note " + i))
                .toList());
        var dies = new Step("notes", 1) {
            @Override
            public Document migrate(Document before) {
                if (before.getString("_id").equals("n300")) throw new Killed();
                return WORDS.migrate(before);
            }
        };
        assertThatThrownBy(() -> migrate(dies)).isInstanceOf(Killed.class);
        assertThat(all()).extracting(note -> note.get("schema")).contains(2, (Object) null);

        migrate(WORDS);

        assertThat(all()).hasSize(450).allSatisfy(note -> {
            assertThat(note.get("schema")).isEqualTo(2);
            assertThat(note.getList("words", String.class)).hasSize(2);
        });
    }

    @Test
    void loseNoSaveThatComesInTheMiddle() {
        notes.insertOne(new Document("_id", "a").append("version", 1L).append("text", "cold pack"));
        var savedMeanwhile = new Step("notes", 1) {
            boolean saved;

            @Override
            public Document migrate(Document before) {
                if (!saved) {
                    saved = true;
                    notes.replaceOne(
                            new Document("_id", "a"),
                            new Document("_id", "a").append("version", 2L).append("text", "warm towel"));
                }
                return WORDS.migrate(before);
            }
        };

        migrate(savedMeanwhile);

        assertThat(all())
                .containsExactly(new Document("_id", "a")
                        .append("version", 3L)
                        .append("schema", 2)
                        .append("words", List.of("warm", "towel")));
    }

    @Test
    void aSecondNodeInTheMiddleDoesNoHarm() {
        notes.insertOne(new Document("_id", "a").append("version", 1L).append("text", "warm towel"));
        var another = new Step("notes", 1) {
            boolean began;

            @Override
            public Document migrate(Document before) {
                if (!began) {
                    began = true;
                    MigratingTests.this.migrate(WORDS);
                }
                return WORDS.migrate(before);
            }
        };

        migrate(another);

        assertThat(all())
                .containsExactly(new Document("_id", "a")
                        .append("version", 2L)
                        .append("schema", 2)
                        .append("words", List.of("warm", "towel")));
    }

    @Test
    void refusesWhatANewerVersionWrote() {
        migrate(WORDS);

        assertThatThrownBy(() -> migrate())
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("written by Countersign " + Release.name())
                .hasMessageContaining("notes have schema 2")
                .hasMessageContaining("knows schema 1 at most");
    }

    @Test
    void refusesACollectionThatOnlyANewerVersionKnows() {
        new Markers(database).put("opinions", 1);

        assertThatThrownBy(() -> migrate())
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("opinions have schema 1")
                .hasMessageContaining("knows no such collection");
    }

    @Test
    void refusesASingleNewerDocument() {
        notes.insertOne(new Document("_id", "a").append("schema", 7));

        assertThatThrownBy(() -> migrate(WORDS))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("notes have schema 7");
    }

    @Test
    void writesNothingThatTouchesWhatWasSigned() {
        var signOff = new Document("_id", "s")
                .append("parts", List.of(new Document("key", "what")))
                .append("conflictOfInterest", "None");
        database.getCollection("signoffs").insertOne(signOff);
        var careless = new Step("signoffs", 1) {
            @Override
            public Document migrate(Document before) {
                return new Document(before).append("conflictOfInterest", "none");
            }
        };

        assertThatThrownBy(() -> migrate(careless))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changed 'conflictOfInterest' of s, which was signed");
        assertThat(database.getCollection("signoffs").find().first()).isEqualTo(signOff);
    }

    private void migrate(Migration... migrations) {
        new Migrating(database, new Schemas(List.of("notes"), List.of(migrations))).run();
    }

    private void unmark() {
        database.getCollection(Markers.COLLECTION).deleteMany(new Document());
    }

    private List<Document> all() {
        return notes.withCodecRegistry(MongoClientSettings.getDefaultCodecRegistry())
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private abstract static class Step implements Migration {

        private final String collection;
        private final int from;

        Step(String collection, int from) {
            this.collection = collection;
            this.from = from;
        }

        @Override
        public String collection() {
            return collection;
        }

        @Override
        public int from() {
            return from;
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
