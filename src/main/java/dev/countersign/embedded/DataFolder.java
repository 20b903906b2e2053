package dev.countersign.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The folder of the store: readable by its owner only, used by one process at a time. */
final class DataFolder implements AutoCloseable {

    private static final String STORE = "store.db";
    private static final String LOCK = "store.lock";
    private static final String BEING_RESTORED = "store.db.restoring";
    private static final String OWNER_ONLY = "rwx------";

    private final Path path;
    private final FileChannel lockFile;
    private final boolean temporary;

    private DataFolder(Path path, FileChannel lockFile, boolean temporary) {
        this.path = path;
        this.lockFile = lockFile;
        this.temporary = temporary;
    }

    /**
     * Creates the folder where it is missing, closes it to others and takes it for this process.
     *
     * @throws EmbeddedStoreException when it cannot be written, or another process holds it
     */
    static DataFolder take(Path folder) {
        DataFolder taken = take(folder, false);
        if (Files.exists(taken.fileBeingRestored())) {
            taken.close();
            throw new EmbeddedStoreException("A restore into " + taken.path
                    + " was interrupted. Run it again, or delete " + taken.fileBeingRestored() + ".");
        }
        return taken;
    }

    /**
     * Takes a folder to restore a store into: one that is absent, or empty but for what an interrupted restore left.
     *
     * @throws EmbeddedStoreException when there is anything else in it
     */
    static DataFolder takeEmpty(Path folder) {
        try (Stream<Path> content = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            if (!content.allMatch(file -> file.endsWith(LOCK) || file.endsWith(BEING_RESTORED))) {
                throw new EmbeddedStoreException(
                        folder + " is not empty. A backup is restored into an empty or absent folder only.");
            }
        } catch (IOException failure) {
            throw unusable(folder, failure);
        }
        return take(folder, false);
    }

    /**
     * Copies the store of a folder, which may be in use, and takes the copy. It is deleted when this is closed.
     *
     * @param parent the folder to make the copy in
     */
    static DataFolder copyOf(Path folder, Path parent) {
        Path original = folder.toAbsolutePath().normalize();
        if (!Files.exists(original.resolve(STORE))) {
            throw new EmbeddedStoreException("There is no store in " + original + ".");
        }
        DataFolder copy;
        try {
            copy = take(Files.createTempDirectory(parent, "countersign-copy-"), true);
        } catch (IOException failure) {
            throw unusable(parent, failure);
        }
        try {
            copyStore(original, copy);
            return copy;
        } catch (IOException failure) {
            copy.close();
            throw new EmbeddedStoreException("The store in " + original + " cannot be copied: " + failure, failure);
        } catch (RuntimeException failure) {
            copy.close();
            throw failure;
        }
    }

    /** File by file where no process runs on the original, which leaves no trace there; by SQLite where one does. */
    private static void copyStore(Path original, DataFolder copy) throws IOException {
        Path log = original.resolve(STORE + "-wal");
        try (FileChannel lock = openLock(original)) {
            if (lock == null || tryLock(lock, true) != null) {
                Files.copy(original.resolve(STORE), copy.storeFile());
                if (Files.exists(log)) {
                    Files.copy(log, copy.path.resolve(STORE + "-wal"));
                }
            } else {
                StoreFile.copy(original.resolve(STORE), copy.storeFile());
            }
        }
    }

    private static @Nullable FileChannel openLock(Path folder) throws IOException {
        Path lock = folder.resolve(LOCK);
        return Files.exists(lock) ? FileChannel.open(lock, StandardOpenOption.READ) : null;
    }

    private static DataFolder take(Path folder, boolean temporary) {
        Path path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER_ONLY));
            }
            return new DataFolder(path, lock(path), temporary);
        } catch (IOException failure) {
            throw unusable(path, failure);
        }
    }

    /** Makes a file that its owner alone may read. */
    static FileChannel create(Path file) throws IOException {
        Files.createFile(file);
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return FileChannel.open(file, StandardOpenOption.WRITE);
    }

    private static EmbeddedStoreException unusable(Path path, IOException failure) {
        return new EmbeddedStoreException(
                "The data folder " + path + " cannot be used: " + failure.getMessage()
                        + ". Give this user write access to it, or choose another folder.",
                failure);
    }

    Path storeFile() {
        return path.resolve(STORE);
    }

    /** Where a backup is unpacked before it becomes the store. */
    Path fileBeingRestored() {
        return path.resolve(BEING_RESTORED);
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel, false) == null) {
            channel.close();
            throw new EmbeddedStoreException("The data folder " + path
                    + " is in use by another running Countersign. Stop that one first, or choose another folder.");
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, shared);
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Gives the folder back. The lock ends with the process too, however it ends. */
    @Override
    public void close() {
        try {
            lockFile.close();
            if (temporary) {
                FileSystemUtils.deleteRecursively(path);
            }
        } catch (IOException failure) {
            throw new EmbeddedStoreException("The lock of " + path + " could not be released", failure);
        }
    }
}
