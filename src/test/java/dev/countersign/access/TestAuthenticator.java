package dev.countersign.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kit.Json;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** An authenticator and the browser in front of it, byte by byte as WebAuthn lays them out. */
final class TestAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair pair;
    private final byte[] id = new byte[16];
    private String origin;
    private boolean asksForAFinger = true;
    private int count;

    TestAuthenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on the browser is at another address. */
    TestAuthenticator at(String another) {
        origin = another;
        return this;
    }

    TestAuthenticator withoutAskingForAFinger() {
        asksForAFinger = false;
        return this;
    }

    /** The answer to {@code navigator.credentials.create}. */
    String create(String options) {
        var asked = Json.MAPPER.readTree(options);
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var key = ByteBuffer.allocate(77)
                .put(hex("a5010203262001215820"))
                .put(coordinate(point.getAffineX()))
                .put(hex("225820"))
                .put(coordinate(point.getAffineY()));
        var data = ByteBuffer.allocate(37 + 16 + 2 + id.length + 77)
                .put(data(asked.at("/rp/id").asString(), WITH_KEY))
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key.array());
        var attestation = ByteBuffer.allocate(30 + 2 + data.capacity())
                .put(hex("a3"))
                .put(hex("63"))
                .put("fmt".getBytes(UTF_8))
                .put(hex("64"))
                .put("none".getBytes(UTF_8))
                .put(hex("67"))
                .put("attStmt".getBytes(UTF_8))
                .put(hex("a0"))
                .put(hex("68"))
                .put("authData".getBytes(UTF_8))
                .put(hex("58"))
                .put((byte) data.capacity())
                .put(data.array());
        var bytes = java.util.Arrays.copyOf(attestation.array(), attestation.position());
        return answer(Map.of(
                "clientDataJSON",
                        text(client("webauthn.create", asked.path("challenge").asString())),
                "attestationObject", text(bytes)));
    }

    /** The answer to {@code navigator.credentials.get}. */
    String get(String options) {
        var asked = Json.MAPPER.readTree(options);
        count++;
        try {
            var client = client("webauthn.get", asked.path("challenge").asString());
            var data = data(asked.path("rpId").asString(), 0);
            var signing = Signature.getInstance("SHA256withECDSA");
            signing.initSign(pair.getPrivate());
            signing.update(data);
            signing.update(sha256(client));
            return answer(Map.of(
                    "clientDataJSON", text(client),
                    "authenticatorData", text(data),
                    "signature", text(signing.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String answer(Map<String, String> response) {
        return Json.MAPPER.writeValueAsString(Map.of(
                "id",
                text(id),
                "rawId",
                text(id),
                "type",
                "public-key",
                "clientExtensionResults",
                Map.of(),
                "response",
                response));
    }

    private byte[] data(String host, int flags) {
        var all = flags | PRESENT | (asksForAFinger ? VERIFIED : 0);
        return ByteBuffer.allocate(37)
                .put(sha256(host.getBytes(UTF_8)))
                .put((byte) all)
                .putInt(count)
                .array();
    }

    private byte[] client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, URI.create(origin))
                .getBytes(UTF_8);
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = new byte[32];
        var all = number.toByteArray();
        var length = Math.min(all.length, 32);
        System.arraycopy(all, all.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hex(String hex) {
        return java.util.HexFormat.of().parseHex(hex);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
