package dev.countersign.attestation;

import dev.countersign.kit.Absent;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A key that signed, signs or will: its public half and its life. It is never deleted, since what it signed must stay verifiable; its private
 * half is kept apart, as {@link SealedKey}.
 *
 * @param kid the thumbprint of {@code jwk}
 * @param version counts the saves; null before the first
 * @param retiredAt since when it signs no more; null while it does
 * @param compromised that others may have signed with it; null if nothing is known of that
 * @param outbox changes of state not yet relayed
 */
@Document("keys")
public record SigningKey(
        @Id String kid,
        @Version @Nullable Long version,
        Purpose purpose,
        PublicJwk jwk,
        Instant createdAt,
        @Nullable Instant retiredAt,
        @Nullable Compromise compromised,
        List<StateChange> outbox)
        implements StoredOutbox {

    public SigningKey {
        outbox = Absent.orEmpty(outbox);
        if (!kid.equals(jwk.thumbprint()))
            throw new IllegalArgumentException("The key '%s' goes by the name of another".formatted(kid));
    }

    static SigningKey of(Purpose purpose, PublicJwk jwk, Instant now) {
        return new SigningKey(jwk.thumbprint(), null, purpose, jwk, now, null, null, List.of());
    }

    /**
     * That somebody else had the private half.
     *
     * @param since from when on its signatures prove nothing by themselves
     * @param markedAt when that was said
     */
    public record Compromise(Instant since, String why, Instant markedAt) {}

    /** Whether it signs today. */
    public boolean isInUse() {
        return retiredAt == null && compromised == null;
    }

    /** Whether a signature that says it was made at this moment is to be believed. */
    public boolean isTrustedAt(Instant moment) {
        return compromised == null || moment.isBefore(compromised.since());
    }

    SigningKey retired(Instant at) {
        return retiredAt != null
                ? this
                : new SigningKey(kid, version, purpose, jwk, createdAt, at, compromised, outbox);
    }

    SigningKey compromised(Compromise how) {
        return new SigningKey(kid, version, purpose, jwk, createdAt, retiredAt, how, outbox);
    }

    SigningKey noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new SigningKey(kid, version, purpose, jwk, createdAt, retiredAt, compromised, pending);
    }
}
