package dev.countersign.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kit.Digest;
import java.security.SecureRandom;
import java.util.Base64;

/** What a link ends in, or what a browser keeps: 256 random bits. Only its digest is stored, and nothing prints it but {@link #value}. */
public record InvitationSecret(String value) {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationSecret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new InvitationSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it; one fast hash is enough, as for a {@link KeySecret}. */
    Digest digest() {
        return Digest.of(value.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
