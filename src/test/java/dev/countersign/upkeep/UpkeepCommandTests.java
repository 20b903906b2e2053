package dev.countersign.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dev.countersign.DataOnly;
import dev.countersign.kit.Json;
import dev.countersign.upkeep.schema.ImportMark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The commands that look after the data, as somebody types them. */
class UpkeepCommandTests {

    @TempDir
    Path folder;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    Path data;
    Path archive;

    @BeforeEach
    void copyAStore() {
        data = AWrittenStore.copyTo(folder.resolve("data"));
        archive = folder.resolve("everything.zip");
    }

    @Test
    void verifySaysThatEverythingHolds() {
        assertThat(run(data, "verify")).isEqualTo(UpkeepCommand.FINE);

        assertThat(out()).contains("articles 4").contains("Everything holds");
    }

    @Test
    void verifyLeavesTheDataAsItIs() throws IOException {
        var before = Files.readAllBytes(data.resolve("store.db"));

        run(data, "verify");

        assertThat(data.resolve("store.db")).hasBinaryContent(before);
    }

    @Test
    void verifyTellsProgramsAndEndsByTheResult() {
        change(data, "audit", Filters.eq("_id", 3L), "change.byName", "Nobody");

        assertThat(run(data, "verify", "--json")).isEqualTo(UpkeepCommand.REFUSED);

        var report = Json.MAPPER.readTree(out());
        assertThat(report.path("sound").booleanValue(true)).isFalse();
        assertThat(report.path("faults").path(0).path("at").stringValue("")).isEqualTo("audit");
    }

    @Test
    void whatIsExportedIsImportedAndVerified() {
        assertThat(run(data, "export", archive.toString())).isEqualTo(UpkeepCommand.FINE);
        assertThat(UpkeepCommand.isMeant(new String[] {"import", archive.toString()}))
                .isTrue();

        assertThat(run(folder.resolve("to"), "import", archive.toString())).isEqualTo(UpkeepCommand.FINE);

        assertThat(err()).contains("editions: 6");
        assertThat(out()).contains("Everything holds");
    }

    @Test
    void aDryRunLoadsNothing() {
        run(data, "export", archive.toString());

        assertThat(run(folder.resolve("to"), "import", archive.toString(), "--dry-run"))
                .isEqualTo(UpkeepCommand.FINE);

        assertThat(out()).contains("The export is whole");
        assertThat(folder.resolve("to")).doesNotExist();
    }

    @Test
    void aCutArchiveMakesNoFolder() throws IOException {
        run(data, "export", archive.toString());
        var whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length - 1_000));

        assertThat(run(folder.resolve("to"), "import", archive.toString())).isEqualTo(UpkeepCommand.REFUSED);

        assertThat(err()).contains("damaged, or was cut off");
        assertThat(folder.resolve("to")).doesNotExist();
    }

    @Test
    void anExportOfWhatDoesNotHoldArrivesAsItWasAndSaysSo() {
        change(data, "audit", Filters.eq("_id", 3L), "change.byName", "Nobody");
        run(data, "export", archive.toString());

        assertThat(run(folder.resolve("to"), "import", archive.toString())).isEqualTo(UpkeepCommand.REFUSED);

        assertThat(err()).contains("Everything was loaded");
        assertThat(out()).contains("Entry 3 was altered");
    }

    @Test
    void partOfAnImportIsNeitherVerifiedNorExported() {
        try (var store = DataOnly.open("--countersign.data=" + data)) {
            new ImportMark(store.getBean(MongoDatabaseFactory.class).getMongoDatabase()).put("earlier.zip");
        }

        assertThat(run(data, "verify")).isEqualTo(UpkeepCommand.REFUSED);
        assertThat(run(data, "export", archive.toString())).isEqualTo(UpkeepCommand.REFUSED);

        assertThat(err()).contains("An import of earlier.zip began here");
        assertThat(archive).doesNotExist();
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThat(run(data, "verify", "--all")).isEqualTo(UpkeepCommand.USAGE);
        assertThat(run(data, "verify", "this")).isEqualTo(UpkeepCommand.USAGE);
        assertThat(run(data, "export")).isEqualTo(UpkeepCommand.USAGE);

        assertThat(err()).contains("Usage: verify [--json]");
    }

    @Test
    void aTextIsImportedByAnotherCommand() throws IOException {
        var text = Files.writeString(folder.resolve("post.txt"), "Calf cramps\n\nThey pass.");

        assertThat(UpkeepCommand.isMeant(new String[] {"import", text.toString()}))
                .isFalse();
        assertThat(UpkeepCommand.isMeant(new String[] {"import", "-"})).isFalse();
        assertThat(UpkeepCommand.isMeant(new String[] {})).isFalse();
        assertThat(UpkeepCommand.isMeant(new String[] {"--server.port=9000"})).isFalse();
    }

    private int run(Path store, String... arguments) {
        var all = Stream.concat(Stream.of(arguments), Stream.of("--countersign.data=" + store))
                .toArray(String[]::new);
        return new UpkeepCommand(new PrintStream(out, true), new PrintStream(err, true), DataOnly::open).run(all);
    }

    private static void change(Path store, String collection, Bson which, String member, Object value) {
        try (var opened = DataOnly.open("--countersign.data=" + store)) {
            opened.getBean(MongoDatabaseFactory.class)
                    .getMongoDatabase()
                    .getCollection(collection)
                    .updateOne(which, Updates.set(member, value));
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
