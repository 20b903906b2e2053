package dev.countersign.upkeep.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.countersign.DataOnly;
import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.kit.ArticleId;
import dev.countersign.review.Coverage;
import dev.countersign.review.Reviewing;
import dev.countersign.upkeep.AWrittenStore;
import dev.countersign.upkeep.schema.Schemas;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The same history gives the same coverage, part by part, in the store where it was made and in the one that it was brought to. */
class MovedCoverageTests {

    @TempDir
    Path folder;

    @Test
    void isTheSameAfterExportAndImport() {
        var from = AWrittenStore.copyTo(folder.resolve("from"));
        var to = folder.resolve("to");
        var archive = folder.resolve("everything.zip");
        try (var store = open(from)) {
            new Exporting(database(store), store.getBean(Schemas.class)).to(archive);
        }
        try (var store = open(to);
                var open = Archive.open(archive)) {
            new Loading(database(store), store.getBean(Schemas.class)).load(open, loaded -> {});
        }

        var here = coverage(from);

        assertThat(coverage(to)).isEqualTo(here);
        assertThat(here.values().stream().flatMap(coverage -> coverage.reasons().stream()))
                .anySatisfy(reason -> assertThat(reason.message()).contains("contests that the change is editorial"))
                .anySatisfy(reason -> assertThat(reason.message()).contains("recalled by"));
    }

    private static Map<ArticleId, Coverage> coverage(Path data) {
        try (var application = AWrittenStore.start(data)) {
            var reviewing = application.getBean(Reviewing.class);
            return application.getBean(Authoring.class).latest(100).stream()
                    .map(Article::id)
                    .collect(Collectors.toMap(id -> id, id -> reviewing.of(id).coverage()));
        }
    }

    private static ConfigurableApplicationContext open(Path data) {
        return DataOnly.open("--countersign.data=" + data);
    }

    private static MongoDatabase database(ConfigurableApplicationContext store) {
        return store.getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }
}
