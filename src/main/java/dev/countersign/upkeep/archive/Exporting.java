package dev.countersign.upkeep.archive;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.countersign.upkeep.schema.ImportMark;
import dev.countersign.upkeep.schema.Migrating;
import dev.countersign.upkeep.schema.Release;
import dev.countersign.upkeep.schema.Schemas;
import dev.countersign.upkeep.schema.StoreRefusedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything that is stored into one file. It appears under its name when it is whole, and nothing is overwritten.
 *
 * <p>Every change of state is in the audit trail, so its last entry tells whether somebody worked meanwhile; such an export would be torn and
 * is thrown away. A copy of an embedded store never moves.
 */
public final class Exporting {

    private static final int AT_ONCE = 20;
    private static final String WORDS = """
            Everything that a Countersign held: one file for each collection, one document on each line, in MongoDB's
            canonical extended JSON. manifest.json says what there is, with digests. Load it with ./countersign import.
            """;

    private final MongoDatabase database;
    private final Schemas schemas;

    /** Exports this database. */
    public Exporting(MongoDatabase database, Schemas schemas) {
        this.database = database;
        this.schemas = schemas;
    }

    /**
     * Writes the file and tells in words what is in it.
     *
     * @throws StoreRefusedException if there is such a file already, somebody worked meanwhile, or this version does not know what is stored
     */
    public String to(Path file) {
        new Migrating(database, schemas).demandNothingNewer();
        new ImportMark(database).demandAbsent();
        if (Files.exists(file)) throw taken(file);
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            var before = lastEntry();
            var manifest = write(part);
            if (!Objects.equals(before, lastEntry()))
                throw new StoreRefusedException(
                        "Somebody worked while this was exported, so that it would not hold together. Stop Countersign on every node and export again.");
            sync(part);
            Files.move(part, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
            return "Exported %,d documents to %s. Keep the SHA-256 of its manifest to tell later that it is the same: %s"
                    .formatted(
                            manifest.files().stream()
                                    .mapToLong(Manifest.Contents::documents)
                                    .sum(),
                            file,
                            HexFormat.of().formatHex(Lines.sha256().digest(manifest.json())));
        } catch (FileAlreadyExistsException e) {
            throw taken(file);
        } catch (IOException e) {
            throw new StoreRefusedException("%s cannot be written: %s".formatted(file, e.getMessage()));
        } finally {
            part.toFile().delete();
        }
    }

    private Manifest write(Path part) throws IOException {
        var files = new ArrayList<Manifest.Contents>();
        try (var zip = new ZipOutputStream(privately(part))) {
            zip.putNextEntry(new ZipEntry(Archive.FIRST));
            zip.write(WORDS.getBytes(StandardCharsets.UTF_8));
            for (var collection : Scope.of(schemas)) {
                zip.putNextEntry(new ZipEntry(collection + ".jsonl"));
                files.add(write(collection, zip));
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    Manifest.FORMAT_VERSION,
                    Release.name(),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    files);
            zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
            zip.write(manifest.json());
            return manifest;
        }
    }

    private Manifest.Contents write(String collection, OutputStream to) throws IOException {
        var digest = Lines.sha256();
        long documents = 0;
        long bytes = 0;
        var schema = 0;
        Bson after = new Document();
        for (; ; ) {
            RawBsonDocument last = null;
            // One after the other, as they come: twenty of the largest documents would be more than memory should hold
            for (var document : database.getCollection(collection, RawBsonDocument.class)
                    .find(after)
                    .sort(new Document("_id", 1))
                    .limit(AT_ONCE)) {
                bytes += write(Lines.of(document) + "\n", to, digest);
                schema = Math.max(schema, Lines.schema(document));
                documents++;
                last = document;
            }
            if (last == null) break;
            after = Filters.gt("_id", last.get("_id"));
        }
        return new Manifest.Contents(
                collection + ".jsonl",
                collection,
                schema,
                documents,
                bytes,
                HexFormat.of().formatHex(digest.digest()));
    }

    private static int write(String line, OutputStream to, MessageDigest digest) throws IOException {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        to.write(bytes);
        digest.update(bytes);
        return bytes.length;
    }

    private @Nullable Object lastEntry() {
        var last = database.getCollection("audit")
                .find()
                .sort(new Document("_id", -1))
                .limit(1)
                .first();
        return last == null ? null : last.get("_id");
    }

    /** For its owner only: password hashes are in it. */
    private static OutputStream privately(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix"))
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static StoreRefusedException taken(Path file) {
        return new StoreRefusedException(
                "%s exists already, and nothing is overwritten. Choose another name.".formatted(file));
    }
}
