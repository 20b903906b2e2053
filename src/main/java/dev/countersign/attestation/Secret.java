package dev.countersign.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the private halves of all keys are closed under: the setting {@code countersign.secret}, or else a file beside the embedded store. It is
 * never in the database, so that whoever has the database alone, a copy or an export of it can sign nothing.
 *
 * @see <a href="../../../../../../docs/decisions/0019-key-custody.md">Decision 0019</a>
 */
@Component
class Secret {

    private static final int FEWEST = 32;
    private static final String FILE = "secret";

    private final String setting;
    private final Path folder;

    Secret(
            @Value("${countersign.secret:}") String setting,
            @Value("${spring.mongodb.uri:}") String elsewhere,
            @Value("${countersign.data:./data}") Path folder) {
        this.setting = setting.strip();
        this.folder = folder.toAbsolutePath().normalize();
        if (this.setting.isEmpty() && !elsewhere.isBlank()) throw SecretException.missing();
        if (!this.setting.isEmpty() && this.setting.length() < FEWEST) throw SecretException.tooShort(FEWEST);
    }

    /** The secret; empty if there is none yet. */
    Optional<byte[]> find() {
        if (!setting.isEmpty()) return Optional.of(setting.getBytes(UTF_8));
        try {
            return Files.exists(file())
                    ? Optional.of(Files.readString(file()).strip().getBytes(UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file()), e);
        }
    }

    /** The secret, made now if there is none: once, however many ask for it at the same moment, since what one closed under it all must open. */
    synchronized byte[] findOrMake() {
        return find().orElseGet(this::make);
    }

    /** Where it is, in words. */
    String place() {
        return setting.isEmpty() ? "the file " + file() : "the setting countersign.secret";
    }

    private byte[] make() {
        var bytes = new byte[FEWEST];
        new SecureRandom().nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            Files.createDirectories(folder);
            var part = folder.resolve(FILE + ".new");
            Files.deleteIfExists(part);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix"))
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, text + "\n");
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file(), StandardCopyOption.ATOMIC_MOVE);
            return text.getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file()), e);
        }
    }

    private Path file() {
        return folder.resolve(FILE);
    }
}
