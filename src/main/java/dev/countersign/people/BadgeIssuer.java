package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A body whose signed credentials are taken here, with the keys that are accepted as theirs.
 *
 * @param version counts the saves; null before the first
 * @param identity what they call themselves in what they sign, in {@code iss}: an address or a DID
 * @param issuer how people know them
 * @param outbox changes of state not yet relayed
 */
@Document("badgeIssuers")
public record BadgeIssuer(
        @Id String id,
        @Version @Nullable Long version,
        @Indexed(unique = true) String identity,
        Issuer issuer,
        List<AcceptedKey> keys,
        List<StateChange> outbox)
        implements StoredOutbox {

    public BadgeIssuer {
        keys = Absent.orEmpty(keys);
        outbox = Absent.orEmpty(outbox);
    }

    BadgeIssuer with(List<AcceptedKey> more) {
        var all = new ArrayList<>(keys);
        all.addAll(more);
        return new BadgeIssuer(id, version, identity, issuer, all, outbox);
    }

    BadgeIssuer changing(UnaryOperator<AcceptedKey> change) {
        return new BadgeIssuer(
                id, version, identity, issuer, keys.stream().map(change).toList(), outbox);
    }

    BadgeIssuer noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new BadgeIssuer(id, version, identity, issuer, keys, pending);
    }

    /** Refuses where another save of it came after this one. */
    public void demandSame(BadgeIssuer now) {
        if (!Objects.equals(version, now.version()))
            throw Refusal.of(
                            Refusal.Kind.STALE,
                            "stale",
                            "Somebody changed the issuer meanwhile. Look at it as it is now, then decide again.")
                    .exception();
    }
}
