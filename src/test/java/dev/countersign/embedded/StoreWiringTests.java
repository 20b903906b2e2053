package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** How the application comes to its database, and what Spring Data does on it. */
class StoreWiringTests {

    @TempDir
    Path folder;

    record Note(@Id String id, @Version Long version, String text) {

        Note withText(String newText) {
            return new Note(id, version, newText);
        }
    }

    private ApplicationContextRunner application() {
        return new ApplicationContextRunner()
                .withConfiguration(
                        AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
                .withUserConfiguration(EmbeddedStoreConfiguration.class)
                .withPropertyValues("countersign.data=" + folder, "spring.mongodb.representation.uuid=standard");
    }

    @Test
    void keepsWhatSpringDataSavedOverARestart() {
        application().run(context -> {
            MongoTemplate mongo = context.getBean(MongoTemplate.class);
            assertThat(mongo.getDb().getName()).isEqualTo("countersign");
            mongo.insert(new Note("a", null, "first"));
        });
        application()
                .run(context -> assertThat(context.getBean(MongoTemplate.class).findById("a", Note.class))
                        .isEqualTo(new Note("a", 0L, "first")));
    }

    @Test
    void refusesAStaleSave() {
        application().run(context -> {
            MongoTemplate mongo = context.getBean(MongoTemplate.class);
            Note note = mongo.insert(new Note("a", null, "first"));
            mongo.save(note.withText("second"));

            assertThatThrownBy(() -> mongo.save(note.withText("late")))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(mongo.findById("a", Note.class)).isEqualTo(new Note("a", 1L, "second"));
        });
    }

    @Test
    void servesQueriesUpdatesAndIndexesOfTheTemplate() {
        application().run(context -> {
            MongoTemplate mongo = context.getBean(MongoTemplate.class);
            mongo.indexOps(Note.class).createIndex(new Index("text", Sort.Direction.ASC).unique());
            mongo.insert(new Note("a", null, "first"));
            mongo.insert(new Note("b", null, "second"));

            mongo.updateFirst(Query.query(Criteria.where("id").is("b")), new Update().set("text", "third"), Note.class);
            assertThat(mongo.find(
                            Query.query(Criteria.where("text").gte("first"))
                                    .with(Sort.by("text", "id").descending())
                                    .limit(1),
                            Note.class))
                    .extracting(Note::id)
                    .containsExactly("b");
            assertThat(mongo.exists(Query.query(Criteria.where("text").is("second")), Note.class))
                    .isFalse();
            assertThat(mongo.count(new Query(), Note.class)).isEqualTo(2);
        });
    }

    @Test
    void staysAwayWhereAnAddressIsGiven() {
        application()
                .withPropertyValues("spring.mongodb.uri=mongodb://db.example.org/site")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(EmbeddedStore.class).hasSingleBean(MongoClient.class);
                    assertThat(folder).isEmptyDirectory();
                });
    }

    @Test
    void saysInOneSentenceWhyItDoesNotStart() {
        try (EmbeddedStore other = EmbeddedStore.open(folder)) {
            application().run(context -> {
                var analysis = new EmbeddedStoreFailureAnalyzer().analyze(context.getStartupFailure());
                assertThat(analysis.getDescription()).contains("in use by another running Countersign");
                assertThat(other.connectionString()).isNotBlank();
            });
        }
    }

    @Test
    void servesWhereTheAddressIsBlank() {
        application()
                .withPropertyValues("spring.mongodb.uri=")
                .run(context -> assertThat(context).hasSingleBean(EmbeddedStore.class));
    }
}
