package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An entry that somebody added to the catalogue of usual credentials.
 *
 * @param id its letters in their plain form
 * @param version counts the saves; null before the first
 * @param outbox changes of state not yet relayed
 */
@Document("usualCredentials")
public record AddedCredential(
        @Id String id, @Version @Nullable Long version, UsualCredential usual, List<StateChange> outbox)
        implements StoredOutbox {

    public AddedCredential {
        outbox = Absent.orEmpty(outbox);
    }

    AddedCredential saying(UsualCredential changed, StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new AddedCredential(id, version, changed, pending);
    }

    /** Refuses where another save of it came after this one. */
    public void demandSame(AddedCredential now) {
        if (!Objects.equals(version, now.version()))
            throw Refusal.of(
                            Refusal.Kind.STALE,
                            "stale",
                            "Somebody changed the entry meanwhile. Look at it as it is now, then decide again.")
                    .exception();
    }
}
