package dev.countersign.access;

import dev.countersign.kit.Digest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code to sign with, on its way. It fits one digest, lives for ten minutes from when it was written, and dies of five wrong tries.
 *
 * @param over the digest of what is to be signed
 * @param askedAt when the signer wanted it
 * @param hash of the code, which nobody has but who it was brought to; null until it was written
 * @param until when it ends; null until it was written
 * @param wrong how many tries were wrong
 */
public record SigningCode(
        Digest over,
        Instant askedAt,
        @Nullable PasswordHash hash,
        @Nullable Instant until,
        int wrong) {

    static final Duration LIVES = Duration.ofMinutes(10);
    static final int TRIES = 5;

    /** A code that somebody wants. */
    static SigningCode wanted(Digest over, Instant now) {
        return new SigningCode(over, now, null, null, 0);
    }

    /** Whether it was wanted and nobody has written it yet. */
    public boolean isWanted(Instant now) {
        return hash == null && now.isBefore(askedAt.plus(LIVES));
    }

    /** Whether there is a code that could fit. */
    boolean isAlive(Instant now) {
        return hash != null && until != null && now.isBefore(until) && wrong < TRIES;
    }

    SigningCode written(PasswordHash changed, Instant now) {
        return new SigningCode(over, askedAt, changed, now.plus(LIVES), 0);
    }

    SigningCode missed() {
        return new SigningCode(over, askedAt, hash, until, wrong + 1);
    }
}
