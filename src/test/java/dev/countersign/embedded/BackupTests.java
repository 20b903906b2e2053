package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of the data folder, backups, and what comes back of them. */
class BackupTests {

    @TempDir
    Path parent;

    Path folder;
    Path file;
    Path other;

    @BeforeEach
    void keepSomething() {
        folder = parent.resolve("data");
        file = parent.resolve("monday.backup");
        other = parent.resolve("restored");
        inTheStore(folder, BackupTests::fill);
    }

    private static void inTheStore(Path folder, Consumer<MongoCollection<Document>> work) {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            in(store, work);
        }
    }

    private static void in(EmbeddedStore store, Consumer<MongoCollection<Document>> work) {
        try (MongoClient client = MongoClients.create(store.connectionString())) {
            work.accept(client.getDatabase(EmbeddedStore.DATABASE).getCollection("articles"));
        }
    }

    private static void fill(MongoCollection<Document> articles) {
        articles.createIndex(new Document("slug", 1));
        articles.insertMany(IntStream.range(0, 500)
                .mapToObj(
                        n -> new Document("_id", n).append("slug", "heat-" + n).append("text", "warm ".repeat(200)))
                .toList());
    }

    private static void assertWhole(MongoCollection<Document> articles) {
        assertThat(articles.countDocuments()).isEqualTo(500);
        assertThat(articles.find(new Document("slug", "heat-77")).first()).containsEntry("_id", 77);
    }

    private List<String> names(Path of) {
        try (var content = Files.list(of)) {
            return content.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ThrowableAssertAlternative<EmbeddedStoreException> assertThatRefuses(Runnable work) {
        return assertThatExceptionOfType(EmbeddedStoreException.class).isThrownBy(work::run);
    }

    @Test
    void copiesAStoreAtRestAndLeavesNoTraceInIt() throws IOException {
        List<String> before = names(folder);
        byte[] bytes = Files.readAllBytes(folder.resolve("store.db"));

        Path copied;
        try (DataFolder copy = DataFolder.copyOf(folder, parent)) {
            copied = copy.storeFile();
            assertThat(copied).exists();
        }

        assertThat(copied.getParent()).doesNotExist();
        assertThat(names(folder)).isEqualTo(before);
        assertThat(folder.resolve("store.db")).hasBinaryContent(bytes);
    }

    @Test
    void worksOnACopyWhileTheOriginalIsInUse() {
        try (EmbeddedStore original = EmbeddedStore.open(folder)) {
            in(original, articles -> articles.insertOne(new Document("_id", "new")));
            try (EmbeddedStore copy = EmbeddedStore.openCopyOf(folder)) {
                in(original, articles -> articles.deleteOne(new Document("_id", 77)));
                in(copy, articles -> {
                    assertThat(articles.find(new Document("_id", "new")).first())
                            .isNotNull();
                    articles.deleteOne(new Document("_id", "new"));
                    assertWhole(articles);
                    articles.drop();
                });
            }
            in(original, articles -> assertThat(articles.countDocuments()).isEqualTo(500));
        }
    }

    @Test
    void takesWhatIsInTheLogIntoTheCopy() throws IOException {
        Path killed = Files.createDirectory(parent.resolve("killed"));
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            in(store, articles -> articles.insertOne(new Document("_id", "in the log")));
            Files.copy(folder.resolve("store.db"), killed.resolve("store.db"));
            Files.copy(folder.resolve("store.db-wal"), killed.resolve("store.db-wal"));
        }
        try (EmbeddedStore copy = EmbeddedStore.openCopyOf(killed)) {
            in(
                    copy,
                    articles -> assertThat(articles.find(new Document("_id", "in the log"))
                                    .first())
                            .isNotNull());
        }
        assertThat(names(killed)).containsExactly("store.db", "store.db-wal");
    }

    @Test
    void copiesNoStoreThatIsNotThere() {
        assertThatRefuses(() -> EmbeddedStore.openCopyOf(other)).withMessageContaining("There is no store in");
        assertThat(other).doesNotExist();
    }

    @Test
    void restoresWhatWasBackedUp() {
        BackupManifest made = new Backup(file).make(folder);
        BackupManifest restored = new Backup(file).restore(other);

        assertThat(restored).isEqualTo(made);
        assertThat(names(parent)).containsExactly("data", "monday.backup", "restored");
        inTheStore(other, BackupTests::assertWhole);
    }

    @Test
    void backsUpWhileItRuns() throws Exception {
        try (EmbeddedStore store = EmbeddedStore.open(folder)) {
            var enough = new AtomicBoolean();
            Thread writer = Thread.ofPlatform()
                    .start(() -> in(store, articles -> {
                        for (int i = 0; !enough.get(); i++) {
                            articles.insertOne(new Document("_id", "w" + i).append("slug", "w" + i));
                        }
                    }));
            in(store, articles -> waitFor(articles, "w20"));
            new Backup(file).make(folder);
            enough.set(true);
            writer.join();
        }
        new Backup(file).restore(other);
        inTheStore(other, articles -> {
            long written = articles.countDocuments() - 500;
            assertThat(written).isGreaterThan(20);
            assertThat(articles.find(new Document("slug", "w" + (written - 1))).first())
                    .as("the last one written, found by the index")
                    .isNotNull();
        });
    }

    private static void waitFor(MongoCollection<Document> articles, String id) {
        while (articles.find(new Document("_id", id)).first() == null) {
            Thread.onSpinWait();
        }
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        new Backup(file).make(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void overwritesNoFile() throws IOException {
        Files.writeString(file, "precious");

        assertThatRefuses(() -> new Backup(file).make(folder)).withMessageContaining("overwrites nothing");
        assertThat(file).hasContent("precious");
    }

    @Test
    void restoresIntoNoFolderThatHoldsAnything() {
        new Backup(file).make(folder);
        byte[] before = bytes(folder.resolve("store.db"));

        assertThatRefuses(() -> new Backup(file).restore(folder)).withMessageContaining("is not empty");
        assertThat(folder.resolve("store.db")).hasBinaryContent(before);
    }

    @Test
    void backsUpNoDamagedStore() throws IOException {
        damage(folder.resolve("store.db"), 0.5);

        assertThatRefuses(() -> new Backup(file).make(folder))
                .withMessageContaining("damaged")
                .withMessageContaining("./countersign restore FILE --data DIR");
        assertThat(names(parent)).containsExactly("data");
    }

    @Test
    void restoresNoBackupThatWasCutShort() throws IOException {
        new Backup(file).make(folder);
        byte[] whole = bytes(file);
        for (double part : new double[] {0, 0.3, 0.9, 0.999}) {
            Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));

            assertThatRefuses(() -> new Backup(file).restore(other)).withMessageContaining("not a whole backup");
            assertThat(other).doesNotExist();
        }
    }

    @Test
    void restoresNoBackupThatWasChanged() throws IOException {
        new Backup(file).make(folder);
        try (var zip = new ZipFile(file.toFile());
                var changed = new ZipOutputStream(Files.newOutputStream(parent.resolve("changed.backup")))) {
            for (ZipEntry entry : List.of(zip.getEntry("store.db"), zip.getEntry("manifest.json"))) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                content[content.length / 2] ^= (byte) (entry.getName().equals("store.db") ? 1 : 0);
                changed.putNextEntry(new ZipEntry(entry.getName()));
                changed.write(content);
            }
        }

        assertThatRefuses(() -> new Backup(parent.resolve("changed.backup")).restore(other))
                .withMessageContaining("not a whole backup");
        assertThat(other).doesNotExist();
    }

    @Test
    void restoresNoBackupOfANewerFormat() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write(new BackupManifest(1, 99, Instant.EPOCH, 0, "").toJson());
        }

        assertThatRefuses(() -> new Backup(file).restore(other))
                .withMessageContaining("newer version")
                .withMessageContaining("format 99");
    }

    @Test
    void doesNotStartWhereARestoreWasInterrupted() throws IOException {
        new Backup(file).make(folder);
        Files.createDirectory(other);
        Files.writeString(other.resolve("store.db.restoring"), "half of it");

        assertThatRefuses(() -> EmbeddedStore.open(other)).withMessageContaining("was interrupted. Run it again");
        new Backup(file).restore(other);
        inTheStore(other, BackupTests::assertWhole);
    }

    @Test
    void saysWhatItDidAndWhatItDoesNotUnderstand() {
        assertThat(run(Map.of(), "backup", file.toString(), "--countersign.data=" + folder))
                .startsWith("0 Backed up " + folder);
        assertThat(run(Map.of("COUNTERSIGN_DATA", other.toString()), "restore", file.toString()))
                .startsWith("0 Restored");
        inTheStore(other, BackupTests::assertWhole);
        assertThat(run(Map.of("COUNTERSIGN_DATA", other.toString()), "restore", file.toString()))
                .startsWith("1 ")
                .contains("is not empty");
        assertThat(run(Map.of(), "backup", "--force", "x")).startsWith("2 Usage");
        assertThat(run(Map.of(), "backup")).startsWith("2 Usage");
    }

    @Test
    void leavesAMongoDbToItsOwnTools() {
        assertThat(run(Map.of("SPRING_MONGODB_URI", "mongodb://db.example.org/site"), "backup", file.toString()))
                .startsWith("1 ")
                .contains("mongodump", "export");
        assertThat(file).doesNotExist();
    }

    private static String run(Map<String, String> environment, String... arguments) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said);
        int status = new BackupCommand(environment, stream, stream).run(List.of(arguments));
        return status + " " + said;
    }

    private static void damage(Path file, double where) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, (int) (bytes.length * where), (int) (bytes.length * where) + 20_000, (byte) 7);
        Files.write(file, bytes);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
