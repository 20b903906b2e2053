package dev.countersign.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealTest {

    private final Seal seal = Seal.under("a secret".getBytes(UTF_8));
    private final byte[] open = "a key".getBytes(UTF_8);

    @Test
    void opensUnderTheSameSecretAndName() {
        assertThat(seal.open("kid", seal.close("kid", open))).hasValue(open);
        assertThat(Seal.under("a secret".getBytes(UTF_8)).open("kid", seal.close("kid", open)))
                .hasValue(open);
    }

    @Test
    void opensUnderNoOther() {
        var closed = seal.close("kid", open);

        assertThat(seal.open("another", closed)).isEmpty();
        assertThat(Seal.under("another".getBytes(UTF_8)).open("kid", closed)).isEmpty();
        closed[closed.length - 1] ^= 1;
        assertThat(seal.open("kid", closed)).isEmpty();
        assertThat(seal.open("kid", new byte[3])).isEmpty();
    }

    @Test
    void closesTheSameOtherwiseEachTime() {
        assertThat(seal.close("kid", open)).isNotEqualTo(seal.close("kid", open));
    }

    @Test
    void demandsASecretWhereTheDatabaseIsElsewhere(@TempDir Path folder) {
        assertThatThrownBy(() -> new Secret("", "mongodb://db.example", folder))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("COUNTERSIGN_SECRET");
        assertThatThrownBy(() -> new Secret("short", "", folder)).hasMessageContaining("32 characters");
        assertThat(new Secret("x".repeat(32), "mongodb://db.example", folder).findOrMake())
                .hasSize(32);
        assertThat(new Secret("", "", folder).find()).isEmpty();
    }

    /** The key of RFC 7515, appendix A.3. */
    @Test
    void verifiesTheSampleOfTheStandard() {
        var jwk = new PublicJwk(
                "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
        var jws = Jws.parse("eyJhbGciOiJFUzI1NiJ9"
                + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                + ".DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q");

        assertThat(jws.isSignedBy(jwk)).isTrue();
        assertThat(new Jws(jws.header(), jws.payload() + "AA", jws.signature()).isSignedBy(jwk))
                .isFalse();
    }
}
