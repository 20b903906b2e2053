package dev.countersign.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A statement with one signature by ES256 (RFC 7515): the header, the statement and the signature, each in base64url. The statement is in the
 * canonical form of RFC 8785, so that whoever holds the same facts can tell whether it is they that were signed.
 */
public record Jws(String header, String payload, String signature) {

    private static final String ES256 = "SHA256withECDSAinP1363Format";

    /** Reads the compact form. */
    public static Jws parse(String compact) {
        var pieces = compact.split("\\.", -1);
        if (pieces.length != 3)
            throw new IllegalArgumentException("A compact JWS has three pieces with a dot between them");
        return new Jws(pieces[0], pieces[1], pieces[2]);
    }

    static Jws sign(Purpose purpose, String kid, PrivateKey key, Object statement) {
        var header = encoded(CanonicalJson.of(Map.of("alg", "ES256", "kid", kid, "typ", purpose.type())));
        var payload = encoded(CanonicalJson.of(statement));
        try {
            var signing = Signature.getInstance(ES256);
            signing.initSign(key);
            signing.update(input(header, payload));
            return new Jws(header, payload, encoded(signing.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform signs by ES256", e);
        }
    }

    /** Header, statement and signature with dots between them. */
    public String compact() {
        return header + "." + payload + "." + signature;
    }

    /** The name of the key that it says it was signed with; empty if it says none. */
    public String kid() {
        return said("kid");
    }

    /** Of what it says it is a signature. */
    public String type() {
        return said("typ");
    }

    /** The statement as bytes. */
    public byte[] statement() {
        return Base64.getUrlDecoder().decode(payload);
    }

    /** The digest of the statement. */
    public Digest digest() {
        return Digest.of(statement());
    }

    /** Whether this key made the signature over this very statement, by ES256 and nothing else. */
    public boolean isSignedBy(PublicJwk key) {
        try {
            if (!said("alg").equals("ES256")) return false;
            var checking = Signature.getInstance(ES256);
            checking.initVerify(key.key());
            checking.update(input(header, payload));
            return checking.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | RuntimeException e) {
            return false; // what is no signature at all is not this key's either
        }
    }

    private String said(String member) {
        try {
            JsonNode members = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(header));
            return members.path(member).asString("");
        } catch (RuntimeException e) {
            return "";
        }
    }

    private static byte[] input(String header, String payload) {
        return (header + "." + payload).getBytes(UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
