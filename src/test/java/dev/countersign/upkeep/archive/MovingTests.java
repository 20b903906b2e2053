package dev.countersign.upkeep.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.countersign.DataOnly;
import dev.countersign.kit.Json;
import dev.countersign.upkeep.AWrittenStore;
import dev.countersign.upkeep.schema.Migrating;
import dev.countersign.upkeep.schema.Schemas;
import dev.countersign.upkeep.schema.StoreRefusedException;
import dev.countersign.upkeep.verify.DataSet;
import dev.countersign.upkeep.verify.Verifying;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** Everything that is stored goes into a file and from there into another store, or not at all. */
class MovingTests {

    @TempDir
    Path folder;

    Path archive;

    @BeforeEach
    void exportAStore() {
        archive = folder.resolve("everything.zip");
        try (var store = open(AWrittenStore.copyTo(folder.resolve("from")))) {
            export(store);
        }
    }

    /** Where it goes: another store of the same kind, unless a subclass knows another. */
    ConfigurableApplicationContext openTarget() {
        return open(folder.resolve("to"));
    }

    @Test
    void arrivesByteForByteAndSound() {
        try (var from = open(folder.resolve("from"));
                var to = openTarget()) {
            load(to);

            for (var collection : Scope.of(schemas(from)))
                assertThat(bytes(to, collection)).as(collection).isEqualTo(bytes(from, collection));
            assertThat(bytes(to, "editions")).hasSize(6);
            assertThat(bytes(to, "audit")).hasSizeGreaterThan(40);
            var report = Verifying.of(new DataSet(database(to), to.getBean(MongoConverter.class), schemas(to)));
            assertThat(report.faults()).isEmpty();
            assertThat(report.isSound()).isTrue();
            new Migrating(database(to), schemas(to)).run();
        }
    }

    @Test
    void isTheSameWhenItIsExportedAgain() {
        try (var to = openTarget()) {
            load(to);
            var again = folder.resolve("again.zip");
            new Exporting(database(to), schemas(to)).to(again);

            assertThat(files(again)).isEqualTo(files(archive));
        }
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
    }

    @Test
    void overwritesNoFile() throws IOException {
        Files.writeString(folder.resolve("taken.zip"), "mine");
        try (var store = open(folder.resolve("from"))) {
            assertThatThrownBy(() -> new Exporting(database(store), schemas(store)).to(folder.resolve("taken.zip")))
                    .isInstanceOf(StoreRefusedException.class)
                    .hasMessageContaining("taken.zip exists already");
        }
        assertThat(folder.resolve("taken.zip")).hasContent("mine");
        assertThat(folder.resolve("taken.zip.part")).doesNotExist();
    }

    @Test
    void goesOnlyIntoAnEmptyStore() {
        try (var to = openTarget()) {
            database(to).getCollection("people").insertOne(new Document("_id", "somebody"));

            assertRefused(to, "There are people here already");
            assertThat(bytes(to, "people")).hasSize(1);
            assertThat(bytes(to, "articles")).isEmpty();
        }
    }

    @Test
    void aFirstStartIsStillAnEmptyStore() {
        try (var to = openTarget()) {
            new Migrating(database(to), schemas(to)).run();
            database(to).getCollection("policies").insertOne(new Document("_id", 1));

            load(to);

            assertThat(bytes(to, "articles")).hasSize(4);
        }
    }

    @Test
    void goesOnAfterItWasKilledInTheMiddle() {
        try (var to = openTarget()) {
            assertThatThrownBy(() -> loading(to).load(Archive.open(archive), loaded -> {
                        if (loaded.startsWith("editions")) throw new Killed();
                    }))
                    .isInstanceOf(Killed.class);

            assertThatThrownBy(() -> new Migrating(database(to), schemas(to)).run())
                    .isInstanceOf(StoreRefusedException.class)
                    .hasMessageContaining("An import of everything.zip began here")
                    .hasMessageContaining("Run the same import again");

            load(to);
            new Migrating(database(to), schemas(to)).run();
            try (var from = open(folder.resolve("from"))) {
                for (var collection : Scope.of(schemas(from)))
                    assertThat(bytes(to, collection)).as(collection).isEqualTo(bytes(from, collection));
            }
        }
    }

    @Test
    void aCutArchiveIsRecognisedAndRefused() throws IOException {
        var whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        assertThat(Archive.isAt(archive)).isTrue();
        assertThatThrownBy(() -> Archive.open(archive))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("damaged, or was cut off");
    }

    @Test
    void aDamagedArchiveIsRefusedBeforeAnythingIsWritten() throws IOException {
        var bytes = Files.readAllBytes(archive);
        for (int at = bytes.length / 3; at < bytes.length / 3 + 200; at++) bytes[at] ^= 0x55;
        Files.write(archive, bytes);

        try (var to = openTarget()) {
            assertRefused(to, "is damaged");
            assertNothingIsIn(to);
        }
    }

    @Test
    void aChangedWordIsRefusedBeforeAnythingIsWritten() throws IOException {
        change("articles.jsonl", text -> text.replaceFirst("\"title\": \"", "\"title\": \"Not "));

        try (var to = openTarget()) {
            assertRefused(to, "articles.jsonl in the archive is damaged: it does not have the SHA-256");
            assertNothingIsIn(to);
        }
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of())) {
            Files.delete(zip.getPath("/signoffs.jsonl"));
        }

        try (var to = openTarget()) {
            assertRefused(to, "signoffs.jsonl in the archive is damaged: it is missing");
        }
    }

    @Test
    void aNewerFormatIsRefused() throws IOException {
        change(
                Archive.MANIFEST,
                text -> text.replaceFirst("\"formatVersion\" : 1", "\"formatVersion\" : 2, \"new\" : 1"));

        assertThatThrownBy(() -> Archive.open(archive))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining("in format 2, and this version reads format 1 at most");
    }

    @Test
    void aNewerSchemaIsRefused() throws IOException {
        change(
                Archive.MANIFEST,
                text -> text.replaceFirst(
                        "\"collection\" : \"people\",\\s*\"schema\" : 1",
                        "\"collection\" : \"people\", \"schema\" : 4"));

        try (var to = openTarget()) {
            assertRefused(to, "in which people have schema 4");
            assertNothingIsIn(to);
        }
    }

    @Test
    void anotherZipIsNoExport() throws IOException {
        change(Archive.MANIFEST, text -> "{\"format\":\"holiday-pictures\"}");

        assertThatThrownBy(() -> Archive.open(archive)).hasMessageContaining("This is no export of Countersign");
    }

    private static ConfigurableApplicationContext open(Path data) {
        return DataOnly.open("--countersign.data=" + data);
    }

    private void export(ConfigurableApplicationContext store) {
        var words = new Exporting(database(store), schemas(store)).to(archive);
        assertThat(words).contains("Exported").contains("everything.zip");
    }

    private void load(ConfigurableApplicationContext store) {
        try (var open = Archive.open(archive)) {
            loading(store).load(open, loaded -> {});
        }
    }

    private void assertRefused(ConfigurableApplicationContext store, String words) {
        assertThatThrownBy(() -> load(store))
                .isInstanceOf(StoreRefusedException.class)
                .hasMessageContaining(words);
    }

    private static void assertNothingIsIn(ConfigurableApplicationContext store) {
        for (var collection : schemas(store).collections())
            assertThat(bytes(store, collection)).as(collection).isEmpty();
    }

    private void change(String entry, UnaryOperator<String> change) throws IOException {
        try (var zip = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of())) {
            var path = zip.getPath("/" + entry);
            var before = Files.readString(path);
            var after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.write(path, after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> files(Path archive) {
        try (var open = Archive.open(archive)) {
            var digests = new TreeMap<String, String>();
            open.manifest().files().forEach(file -> digests.put(file.name(), file.sha256()));
            assertThat(Json.MAPPER
                            .readTree(open.manifest().json())
                            .path("files")
                            .size())
                    .isEqualTo(digests.size());
            return digests;
        }
    }

    private static Loading loading(ConfigurableApplicationContext store) {
        return new Loading(database(store), schemas(store));
    }

    private static MongoDatabase database(ConfigurableApplicationContext store) {
        return store.getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }

    private static Schemas schemas(ConfigurableApplicationContext store) {
        return store.getBean(Schemas.class);
    }

    private static List<RawBsonDocument> bytes(ConfigurableApplicationContext store, String collection) {
        return database(store)
                .getCollection(collection, RawBsonDocument.class)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
