package dev.countersign.management;

import dev.countersign.kit.Digest;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A request that must have its effect once, however often it is sent. The claim is written before the effect and names the identity that the
 * effect will have, so that whoever finds it later can carry on where a crash broke off.
 *
 * @param id the user who sent it, and their {@code Idempotency-Key}
 * @param request the digest of the request, to tell a repetition from another request
 * @param reserved the {@link dev.countersign.kit.Ulid} of what it makes
 * @param attempt whose turn it is: each turn has its own mark
 * @param heldUntil when the turn ends at the latest; after that whoever had it is taken for dead
 * @param answer what was answered; null until it is done
 */
@Document("idempotency")
record Claim(
        @Id String id,
        Digest request,
        String reserved,
        @Indexed Instant createdAt,
        String attempt,
        Instant heldUntil,
        @Nullable Answer answer) {

    /** An answer as it was sent. */
    record Answer(int status, Map<String, String> headers, byte[] body) {}

    Claim withTurn(String next, Instant until) {
        return new Claim(id, request, reserved, createdAt, next, until, answer);
    }
}
