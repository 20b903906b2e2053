package dev.countersign.treatment;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.TreatmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A treatment in the library: its card as it reads now, and which revision that is. Every article that shows the treatment shows this card;
 * what was published keeps the card as it was.
 *
 * @param version counts the saves of this document; null before the first
 * @param slug unique in the library and never changed, since parts are named by it
 * @param revision counts the changes of the card, from 1
 * @param changedBy who wrote this revision
 * @param outbox changes of state not yet relayed
 */
@Document("treatments")
public record Treatment(
        @Id TreatmentId id,
        @Version @Nullable Long version,
        @Indexed(unique = true) Slug slug,
        TreatmentCard card,
        int revision,
        Contributor changedBy,
        Instant changedAt,
        List<StateChange> outbox)
        implements StoredOutbox {

    public Treatment {
        outbox = Absent.orEmpty(outbox);
    }

    static Treatment of(TreatmentId id, Slug slug, TreatmentCard card, Contributor by, Instant at) {
        return new Treatment(id, null, slug, card, 1, by, at, List.of());
    }

    /** The card as the revision it is. */
    public CardRevision currentRevision() {
        return CardRevision.of(id, revision, card, changedBy, changedAt);
    }

    /** The treatment as it read in an earlier revision. */
    public Treatment as(CardRevision earlier) {
        return new Treatment(id, version, slug, earlier.card(), earlier.number(), earlier.by(), earlier.at(), outbox);
    }

    Treatment with(TreatmentCard changed, Contributor by, Instant at) {
        return new Treatment(id, version, slug, changed, revision + 1, by, at, outbox);
    }

    Treatment noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Treatment(id, version, slug, card, revision, changedBy, changedAt, pending);
    }
}
