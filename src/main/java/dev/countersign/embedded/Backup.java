package dev.countersign.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A backup: a ZIP file with the store file and a manifest that has its digest.
 *
 * <p>Whatever is being made has another name until all of it is on the disk, so that neither a backup nor a restored
 * store is ever half there.
 */
final class Backup {

    private static final String STORE = "store.db";
    private static final String MANIFEST = "manifest.json";

    private final Path file;

    /** The backup in this file, which need not be there yet. */
    Backup(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /**
     * Makes it of the store in a folder, which may be in use.
     *
     * @throws EmbeddedStoreException when there is no store or a damaged one, or the file is there already or cannot be written
     */
    BackupManifest make(Path folder) {
        Path parent = file.resolveSibling("");
        if (!Files.isDirectory(parent)) {
            throw new EmbeddedStoreException("There is no folder " + parent + " to put the backup into.");
        }
        refuseToOverwrite();
        try (DataFolder copy = DataFolder.copyOf(folder, parent)) {
            StoreFile.seal(copy.storeFile());
            Path partial = copy.storeFile().resolveSibling("backup.zip");
            BackupManifest manifest = pack(copy.storeFile(), partial);
            refuseToOverwrite();
            Files.move(partial, file);
            synchronise(parent);
            return manifest;
        } catch (IOException failure) {
            throw new EmbeddedStoreException("The backup " + file + " cannot be written: " + failure, failure);
        }
    }

    private void refuseToOverwrite() {
        if (Files.exists(file)) {
            throw new EmbeddedStoreException(file + " is there already, and a backup overwrites nothing.");
        }
    }

    private static BackupManifest pack(Path store, Path target) throws IOException {
        try (InputStream content = Files.newInputStream(store);
                FileChannel channel = DataFolder.create(target);
                ZipOutputStream zip = new ZipOutputStream(Channels.newOutputStream(channel))) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry(STORE));
            String digest = copy(content, zip);
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.CURRENT,
                    StoreFormat.CURRENT,
                    Instant.now().truncatedTo(ChronoUnit.SECONDS),
                    Files.size(store),
                    digest);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(manifest.toJson());
            zip.finish();
            channel.force(true);
            return manifest;
        }
    }

    /**
     * Restores it into a folder, which must be absent or empty.
     *
     * @throws EmbeddedStoreException when it is not, or when this is not a whole backup that can be read here
     */
    BackupManifest restore(Path folder) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new EmbeddedStoreException("There is no file " + file + " that can be read.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            BackupManifest manifest = BackupManifest.parse(entry(zip, MANIFEST).readAllBytes());
            unpack(entry(zip, STORE), manifest, folder);
            return manifest;
        } catch (ZipException failure) {
            throw notWhole(failure);
        } catch (IOException failure) {
            throw new EmbeddedStoreException(
                    "The backup " + file + " cannot be restored into " + folder + ": " + failure, failure);
        }
    }

    private void unpack(InputStream content, BackupManifest manifest, Path folder) throws IOException {
        boolean absent = !Files.exists(folder);
        try (DataFolder target = DataFolder.takeEmpty(folder)) {
            Path partial = target.fileBeingRestored();
            boolean done = false;
            try {
                Files.deleteIfExists(partial);
                if (!digestOfCopy(content, partial).equals(manifest.sha256())) {
                    throw notWhole(null);
                }
                Files.move(partial, target.storeFile());
                synchronise(partial.resolveSibling(""));
                done = true;
            } finally {
                if (!done) {
                    Files.deleteIfExists(partial);
                }
                if (!done && absent) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static String digestOfCopy(InputStream content, Path target) throws IOException {
        try (FileChannel channel = DataFolder.create(target)) {
            String digest = copy(content, Channels.newOutputStream(channel));
            channel.force(true);
            return digest;
        }
    }

    private InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw notWhole(null);
        }
        return zip.getInputStream(entry);
    }

    private EmbeddedStoreException notWhole(@Nullable Throwable cause) {
        return new EmbeddedStoreException(
                file + " is not a whole backup: it was cut short or changed. Nothing was restored; take another one.",
                cause);
    }

    /** Copies a stream to its end and answers its SHA-256. */
    private static String copy(InputStream from, OutputStream to) throws IOException {
        try {
            DigestInputStream digested = new DigestInputStream(from, MessageDigest.getInstance("SHA-256"));
            digested.transferTo(to);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Writes down which names a folder holds. Not all systems let a folder be opened, and need it. */
    private static void synchronise(Path folder) {
        try (FileChannel channel = FileChannel.open(folder)) {
            channel.force(true);
        } catch (IOException notHere) {
            // Then renaming is durable without.
        }
    }
}
