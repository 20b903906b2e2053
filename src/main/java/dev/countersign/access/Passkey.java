package dev.countersign.access;

import dev.countersign.kit.Absent;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.UserId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A passkey of an account: the public half of a key that its owner's authenticator holds. It is marked as removed rather than deleted, since
 * sign-offs were confirmed by it.
 *
 * @param id the credential's id in base64url, as the authenticator chose it
 * @param version counts the saves; null before the first
 * @param name what its owner calls it, such as "Phone"
 * @param attested the authenticator's kind, the id and the public key, as WebAuthn lays them out (attestedCredentialData)
 * @param counter how often the authenticator says it has signed; 0 where it does not count
 * @param origin the address at which it was made, and at which alone it counts
 * @param answered when the last challenge was made that it answered: earlier ones are used up
 * @param outbox changes of state not yet relayed
 */
@Document("passkeys")
@CompoundIndex(name = "user", def = "{'user': 1, '_id': 1}")
public record Passkey(
        @Id String id,
        @Version @Nullable Long version,
        UserId user,
        String name,
        byte[] attested,
        long counter,
        String origin,
        Instant createdAt,
        @Nullable Instant answered,
        @Nullable Instant removedAt,
        List<StateChange> outbox)
        implements StoredOutbox {

    public Passkey {
        outbox = Absent.orEmpty(outbox);
    }

    /** Whether it still counts. */
    public boolean isInUse() {
        return removedAt == null;
    }

    /** The name of the host for which it was made. */
    String host() {
        return URI.create(origin).getHost();
    }

    Passkey answered(Instant challenge, long count) {
        return new Passkey(id, version, user, name, attested, count, origin, createdAt, challenge, removedAt, outbox);
    }

    Passkey removed(Instant at) {
        return new Passkey(id, version, user, name, attested, counter, origin, createdAt, answered, at, outbox);
    }

    Passkey noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Passkey(id, version, user, name, attested, counter, origin, createdAt, answered, removedAt, pending);
    }
}
