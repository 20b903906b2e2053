package dev.countersign.upkeep.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.attestation.PublicJwk;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import org.bson.Document;

/** A key that somebody with access to the database puts there, and what they sign with it. */
final class ForgedKey {

    private final KeyPair pair;
    private final PublicJwk jwk;

    ForgedKey() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        pair = generator.generateKeyPair();
        var point = ((ECPublicKey) pair.getPublic()).getW();
        jwk = new PublicJwk(
                coordinate(point.getAffineX().toByteArray()),
                coordinate(point.getAffineY().toByteArray()));
    }

    Document stored() {
        return new Document("_id", jwk.thumbprint())
                .append("version", 0L)
                .append("purpose", "SIGN_OFF")
                .append("jwk", new Document("x", jwk.x()).append("y", jwk.y()))
                .append("createdAt", new Date(0))
                .append("outbox", java.util.List.of())
                .append("schema", 1);
    }

    /** A signed statement with other words in it, signed anew. */
    String signed(String compact, String words, String others) throws GeneralSecurityException {
        var payload = new String(Base64.getUrlDecoder().decode(compact.split("\\.")[1]), UTF_8);
        var header =
                "{\"alg\":\"ES256\",\"kid\":\"%s\",\"typ\":\"countersign-sign-off+jws\"}".formatted(jwk.thumbprint());
        var input = encoded(header.getBytes(UTF_8)) + "."
                + encoded(payload.replace(words, others).getBytes(UTF_8));
        var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
        signing.initSign(pair.getPrivate());
        signing.update(input.getBytes(UTF_8));
        return input + "." + encoded(signing.sign());
    }

    private static String coordinate(byte[] number) {
        var bytes = new byte[32];
        var length = Math.min(number.length, 32);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return encoded(bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, bytes.length));
    }
}
