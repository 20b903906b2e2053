package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that proves something about a person: a certificate, a letter, a signed credential. Private: readers never see it, nor does anybody
 * here but those who verify. Never changed and never deleted, since verifications and sign-offs name its digest.
 *
 * @param version counts the saves; null before the first
 * @param person whom it is about
 * @param name as whoever filed it called it
 * @param at when it was filed
 * @param outbox changes of state not yet relayed
 */
@Document("evidenceFiles")
public record EvidenceFile(
        @Id String id,
        @Version @Nullable Long version,
        PersonId person,
        String name,
        FileType type,
        Digest digest,
        Instant at,
        byte[] bytes,
        List<StateChange> outbox)
        implements StoredOutbox {

    /** The largest file that is taken, in bytes. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    public EvidenceFile {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        outbox = Absent.orEmpty(outbox);
    }

    /** What a verification keeps of it. */
    public FiledEvidence filed() {
        return new FiledEvidence(id, name, type, bytes.length, digest);
    }

    EvidenceFile noting(StateChange change) {
        return new EvidenceFile(id, version, person, name, type, digest, at, bytes, List.of(change));
    }
}
