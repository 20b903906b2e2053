package dev.countersign.upkeep.archive;

import dev.countersign.upkeep.schema.StoreRefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.bson.RawBsonDocument;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;

/** An export, open for reading. */
public final class Archive implements AutoCloseable {

    /** The first entry, by which even a cut archive is recognised. */
    static final String FIRST = "countersign-export.txt";

    static final String MANIFEST = "manifest.json";

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private boolean isIntact;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Whether a file is an export, or was one before it was damaged. */
    public static boolean isAt(Path file) {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            var first = zip.getNextEntry();
            return first != null && first.getName().equals(FIRST);
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * Opens an export.
     *
     * @throws StoreRefusedException if it is damaged beyond reading, or of a newer format
     */
    @SuppressWarnings("resource") // is closed with the archive
    public static Archive open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            var entry = zip.getEntry(MANIFEST);
            if (entry == null)
                throw new StoreRefusedException("This is no export of Countersign: it has no manifest.json.");
            try (var manifest = zip.getInputStream(entry)) {
                return new Archive(file, zip, Manifest.read(manifest.readAllBytes()));
            }
        } catch (IOException | StoreRefusedException e) {
            close(zip);
            if (e instanceof StoreRefusedException refused) throw refused;
            throw new StoreRefusedException(
                    "%s cannot be read: it is damaged, or was cut off. Take another copy of it (%s)."
                            .formatted(file, e.getMessage()));
        }
    }

    Path file() {
        return file;
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it, the first time it is asked, so that nothing is loaded from an archive of which a part is not as it was written.
     *
     * @throws StoreRefusedException naming what is not
     */
    public void demandIntact() {
        if (isIntact) return;
        var expected = new TreeSet<String>();
        expected.add(FIRST);
        expected.add(MANIFEST);
        for (var contents : manifest.files()) {
            expected.add(contents.name());
            var digest = Lines.sha256();
            var counted = new long[1];
            try (var in = new DigestInputStream(stream(contents), digest)) {
                each(contents, in, document -> counted[0]++);
            } catch (IOException e) {
                throw damaged(contents, "it cannot be read to its end");
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(contents.sha256()))
                throw damaged(contents, "it does not have the SHA-256 that the manifest names");
            if (counted[0] != contents.documents())
                throw damaged(
                        contents,
                        "it has %,d documents, and by the manifest %,d".formatted(counted[0], contents.documents()));
        }
        zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> !expected.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new StoreRefusedException(
                            "%s holds '%s', which its manifest does not name. Nothing was loaded."
                                    .formatted(file, name));
                });
    }

    /** Hands over every document of a collection in order. */
    void each(Manifest.Contents contents, Consumer<RawBsonDocument> reader) {
        try (var in = stream(contents)) {
            each(contents, in, reader);
        } catch (IOException e) {
            throw damaged(contents, "it cannot be read to its end");
        }
    }

    private static void each(Manifest.Contents contents, InputStream in, Consumer<RawBsonDocument> reader)
            throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        long number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            RawBsonDocument document;
            try {
                document = Lines.document(line);
            } catch (JsonParseException | IllegalArgumentException e) {
                throw damaged(contents, "line %,d is no document".formatted(number));
            }
            reader.accept(document);
        }
    }

    private InputStream stream(Manifest.Contents contents) throws IOException {
        var entry = zip.getEntry(contents.name());
        if (entry == null) throw damaged(contents, "it is missing");
        return zip.getInputStream(entry);
    }

    private static StoreRefusedException damaged(Manifest.Contents contents, String how) {
        return new StoreRefusedException(
                "%s in the archive is damaged: %s. Nothing was loaded; take another copy of the archive."
                        .formatted(contents.name(), how));
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A file that was only read could not be closed", e);
        }
    }
}
