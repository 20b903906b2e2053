package dev.countersign.attestation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Closes and opens small things by AES-256 in Galois/counter mode, under a key that HKDF (RFC 5869) makes of a secret. What is closed knows
 * its name: under another name it does not open.
 */
final class Seal {

    private static final byte LAYOUT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final byte[] USE = "countersign signing keys".getBytes(UTF_8);

    private final SecretKey key;

    private Seal(SecretKey key) {
        this.key = key;
    }

    static Seal under(byte[] secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(USE, 32);
            return new Seal(KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }

    /** One byte for the layout, 12 of nonce, then what is closed with its tag. */
    byte[] close(String name, byte[] open) {
        var nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, name, nonce).doFinal(open);
            return ByteBuffer.allocate(1 + NONCE + closed.length)
                    .put(LAYOUT)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** What was closed under this name; empty if it was closed under another secret, or altered. */
    Optional<byte[]> open(String name, byte[] closed) {
        if (closed.length <= 1 + NONCE || closed[0] != LAYOUT) return Optional.empty();
        var nonce = new byte[NONCE];
        System.arraycopy(closed, 1, nonce, 0, NONCE);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, name, nonce).doFinal(closed, 1 + NONCE, closed.length - 1 - NONCE));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, String name, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(UTF_8));
        return cipher;
    }
}
