package dev.countersign.access;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A key by which a program is recognised. It is revoked rather than deleted, since the trail names it.
 *
 * @param version counts the saves; null before the first
 * @param secret the digest of its {@link KeySecret}, which nobody has but who was shown it
 * @param madeBy in whose name it acts
 * @param expiresOn the last day on which it opens anything; null for no such day
 * @param lastUsedAt to the minute; null before the first use
 * @param revokedAt null while it may be used
 * @param outbox changes of state not yet relayed
 */
@Document("apiKeys")
public record ApiKey(
        @Id ApiKeyId id,
        @Version @Nullable Long version,
        @Indexed(unique = true) Digest secret,
        String name,
        KeyScope scope,
        @Indexed UserId madeBy,
        Instant createdAt,
        @Nullable LocalDate expiresOn,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        List<StateChange> outbox)
        implements StoredOutbox {

    public ApiKey {
        outbox = Absent.orEmpty(outbox);
    }

    static ApiKey of(ApiKeyId id, NewKey wanted, KeySecret secret, UserId maker, Instant now) {
        return new ApiKey(
                id,
                null,
                secret.digest(),
                wanted.name(),
                wanted.scope(),
                maker,
                now,
                wanted.expiresOn(),
                null,
                null,
                List.of());
    }

    /** Where a key stands. Only one that is in use opens anything. */
    public enum Standing {
        IN_USE,
        EXPIRED,
        REVOKED
    }

    /** Where it stands at this moment. */
    public Standing standing(Instant now) {
        if (revokedAt != null) return Standing.REVOKED;
        return expiresOn != null && Day.of(now).isAfter(expiresOn) ? Standing.EXPIRED : Standing.IN_USE;
    }

    ApiKey with(KeySecret changed) {
        return new ApiKey(
                id,
                version,
                changed.digest(),
                name,
                scope,
                madeBy,
                createdAt,
                expiresOn,
                lastUsedAt,
                revokedAt,
                outbox);
    }

    ApiKey revoked(Instant now) {
        return new ApiKey(id, version, secret, name, scope, madeBy, createdAt, expiresOn, lastUsedAt, now, outbox);
    }

    ApiKey noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new ApiKey(
                id, version, secret, name, scope, madeBy, createdAt, expiresOn, lastUsedAt, revokedAt, pending);
    }
}
