package dev.countersign.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.query.Query;

/** Keys are made when they are needed, opened by the secret alone, rotated, and never forgotten. */
class KeyRingTests extends InAnEmptyStore {

    private static final Map<String, Object> STATEMENT = Map.of("says", "something");

    @Autowired
    KeyRing ring;

    @Value("${countersign.data}")
    Path data;

    final Actor ada = new Actor(UserId.next(), "Ada", Set.of(Role.ADMINISTRATOR), null);
    final Actor wanda = new Actor(UserId.next(), "Wanda", Set.of(Role.WRITER), null);

    @AfterEach
    void forgetTheKeys() {
        store.remove(new Query(), "keys");
        store.remove(new Query(), "sealedKeys");
    }

    @Test
    void signsByAKeyOfItsOwnForEachPurpose() {
        var signOff = ring.sign(Purpose.SIGN_OFF, STATEMENT);
        var edition = ring.sign(Purpose.PUBLISHER, STATEMENT);

        assertThat(signOff.kid()).isNotEqualTo(edition.kid());
        assertThat(ring.sign(Purpose.SIGN_OFF, STATEMENT).kid()).isEqualTo(signOff.kid());
        assertThat(ring.all().objection(signOff, Purpose.SIGN_OFF, Instant.now()))
                .isEmpty();
        assertThat(ring.all().objection(signOff, Purpose.PUBLISHER, Instant.now()))
                .contains("is no signature of a publisher");
    }

    @Test
    void signsWhatStandsThereAndNothingElse() {
        var jws = ring.sign(Purpose.SIGN_OFF, STATEMENT);
        var another = ring.sign(Purpose.SIGN_OFF, Map.of("says", "something else"));

        var swapped = new Jws(jws.header(), another.payload(), jws.signature());
        assertThat(ring.all().objection(swapped, Purpose.SIGN_OFF, Instant.now()))
                .contains("was not made over this by the key that it names");
        assertThat(Jws.parse(jws.compact())).isEqualTo(jws);
    }

    @Test
    void retiresAndNeverForgets() {
        var before = ring.sign(Purpose.PUBLISHER, STATEMENT);

        var made = ring.rotate(ada, Purpose.PUBLISHER);

        var after = ring.sign(Purpose.PUBLISHER, STATEMENT);
        assertThat(after.kid()).isEqualTo(made.kid()).isNotEqualTo(before.kid());
        assertThat(ring.get(before.kid()).retiredAt()).isNotNull();
        assertThat(ring.all().objection(before, Purpose.PUBLISHER, Instant.now()))
                .isEmpty();
        assertThat(ring.all().jwks().toString()).contains(before.kid()).contains(after.kid());
    }

    @Test
    void believesNothingOfAKeyInOtherHands() {
        var jws = ring.sign(Purpose.PUBLISHER, STATEMENT);
        var since = Instant.parse("2026-01-01T00:00:00Z");

        ring.compromise(ada, jws.kid(), since, "A laptop was stolen");

        assertThat(ring.all().objection(jws, Purpose.PUBLISHER, since.minusSeconds(1)))
                .isEmpty();
        assertThat(ring.all().objection(jws, Purpose.PUBLISHER, since)).isPresent();
        assertThat(ring.sign(Purpose.PUBLISHER, STATEMENT).kid()).isNotEqualTo(jws.kid());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ring.compromise(ada, jws.kid(), since.plusSeconds(1), "Later"))
                .withMessageContaining("cannot be marked");
    }

    @Test
    void isTurnedByAdministratorsOnly() {
        var jws = ring.sign(Purpose.PUBLISHER, STATEMENT);

        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ring.rotate(wanda, Purpose.PUBLISHER));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ring.compromise(wanda, jws.kid(), Instant.EPOCH, "A whim"));
    }

    @Test
    void keepsPrivateHalvesClosed() {
        ring.sign(Purpose.SIGN_OFF, STATEMENT);

        var stored = store.findAll(Document.class, "keys").toString();
        assertThat(stored).contains("jwk").doesNotContain("closed").doesNotContain("\"d\"");
        assertThat(store.findAll(Document.class, "sealedKeys")).hasSize(1);
    }

    @Test
    void keepsTheSecretForItsOwnerAndSaysWhenItIsAnother() throws IOException {
        ring.sign(Purpose.SIGN_OFF, STATEMENT);
        var file = data.resolve("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var secret = Files.readString(file);

        Files.writeString(file, "quite another secret of more than 32 letters");
        try {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> ring.sign(Purpose.SIGN_OFF, STATEMENT))
                    .withMessageContaining("cannot be opened")
                    .withMessageContaining("make a new key");
            assertThat(ring.rotate(ada, Purpose.SIGN_OFF)).isNotNull();
            ring.sign(Purpose.SIGN_OFF, STATEMENT);
        } finally {
            Files.writeString(file, secret);
        }
    }

    @Test
    void makesItsOwnKeysWhereAnExportWasLoaded() {
        var elsewhere = ring.sign(Purpose.SIGN_OFF, STATEMENT);
        store.remove(new Query(), "sealedKeys");

        var here = ring.sign(Purpose.SIGN_OFF, STATEMENT);

        assertThat(here.kid()).isNotEqualTo(elsewhere.kid());
        assertThat(ring.all().objection(elsewhere, Purpose.SIGN_OFF, Instant.now()))
                .isEmpty();
    }
}
