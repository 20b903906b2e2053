package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of the data folder, and what is said when it is not so. */
class StoreFolderTests {

    @TempDir
    Path parent;

    Path folder;

    @BeforeEach
    void makeAStore() {
        folder = parent.resolve("data");
        EmbeddedStore.open(folder).close();
    }

    private ThrowableAssertAlternative<EmbeddedStoreException> assertThatOpeningFails() {
        return assertThatExceptionOfType(EmbeddedStoreException.class)
                .isThrownBy(() -> EmbeddedStore.open(folder).close());
    }

    @Test
    void isClosedToOtherUsers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void isClosedToOtherUsersEvenIfItWasOpen() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedStore.open(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void servesOneStoreAtATime() {
        EmbeddedStore first = EmbeddedStore.open(folder);
        assertThatOpeningFails()
                .withMessageContaining("in use by another running Countersign")
                .withMessageContaining(folder.toString());
        first.close();
        EmbeddedStore.open(folder).close();
    }

    @Test
    void saysThatTheFileIsDamagedAtItsHead() throws IOException {
        Files.writeString(folder.resolve("store.db"), "not a database, but long enough to be read as one".repeat(200));

        assertThatOpeningFails().withMessageContaining("damaged").withMessageContaining("restore a backup");
    }

    @Test
    void saysThatTheFileIsDamagedInside() throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("store.db"), StandardOpenOption.WRITE)) {
            for (long at = 200; at < file.size(); at++) {
                file.write(ByteBuffer.wrap(new byte[] {(byte) at}), at);
            }
        }

        assertThatOpeningFails().withMessageContaining("damaged").withMessageContaining("restore a backup");
    }

    @Test
    void refusesAFileOfANewerFormat() throws SQLException {
        change("pragma user_version = 99");

        assertThatOpeningFails().withMessageContaining("newer version").withMessageContaining("format 99");
    }

    @Test
    void refusesAFileOfAnotherApplication() throws SQLException {
        change("pragma application_id = 7");

        assertThatOpeningFails().withMessageContaining("not a Countersign store");
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws IOException {
        folder = Files.createFile(parent.resolve("file")).resolve("data");

        assertThatOpeningFails().withMessageContaining("cannot be used").withMessageContaining(folder.toString());
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
