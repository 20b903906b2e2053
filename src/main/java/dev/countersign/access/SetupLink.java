package dev.countersign.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.kit.Digest;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one-time secret that lets whoever reads the log open the first account. Only its digest is kept, and only in memory: each start without
 * an account makes a new one.
 */
@Component
class SetupLink {

    private static final int BYTES = 16;

    private final AtomicReference<@Nullable Digest> secret = new AtomicReference<>();

    SetupLink() {}

    /** Makes a new secret; an earlier one no longer opens anything. */
    String issue() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secret.set(digest(token));
        return token;
    }

    /** Whether this is the secret. */
    boolean opensWith(String token) {
        var kept = secret.get();
        return kept != null
                && MessageDigest.isEqual(
                        kept.value().getBytes(UTF_8), digest(token).value().getBytes(UTF_8));
    }

    /** Runs this if the token is the secret, which is then used up; it comes back to life if that fails. Empty if it is not. */
    <T> Optional<T> use(String token, Supplier<T> once) {
        var kept = secret.get();
        if (!opensWith(token) || !secret.compareAndSet(kept, null)) return Optional.empty();
        try {
            return Optional.of(once.get());
        } catch (RuntimeException e) {
            secret.set(kept);
            throw e;
        }
    }

    private static Digest digest(String token) {
        return Digest.of(token.getBytes(UTF_8));
    }
}
