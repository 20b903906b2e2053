package dev.countersign.review;

import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.TreatmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A treatment card taken back, in every wording that it had until then. What was signed of it before does not count any more; whoever signs
 * one of these wordings anew, knowing of the recall, lifts it for that wording.
 *
 * @param version counts the saves; null before the first
 * @param slug of the card
 * @param name of the card when it was recalled
 * @param revision the last one that it is about
 * @param digests what it is about: every wording until that revision
 * @param withdraws whether the articles that show it are withdrawn, by the policy in force; otherwise they carry a notice
 * @param outbox changes of state not yet relayed
 */
@Document("recalls")
@CompoundIndex(name = "digests", def = "{'digests': 1, '_id': 1}")
@CompoundIndex(name = "treatment", def = "{'treatment': 1, '_id': -1}")
public record Recall(
        @Id RecallId id,
        @Version @Nullable Long version,
        TreatmentId treatment,
        Slug slug,
        String name,
        int revision,
        List<Digest> digests,
        Statement statement,
        boolean withdraws,
        int policyVersion,
        Actor by,
        Instant at,
        List<StateChange> outbox)
        implements StoredOutbox {

    public Recall {
        digests = List.copyOf(digests);
        outbox = Absent.orEmpty(outbox);
    }

    /**
     * What an editor says of it, for readers.
     *
     * @param replacement the card that stands for it now; null if there is none
     */
    public record Statement(
            @NotBlank @Size(max = 1000) String reason,
            Withdrawal.@NotNull Severity severity,
            @Nullable TreatmentId replacement) {

        public Statement {
            reason = Absent.orEmpty(reason);
        }
    }

    /** The recall in the names and values that the trail keeps of it; the wordings under one digest. */
    public Map<String, String> details() {
        var details = new TreeMap<String, String>();
        details.put("recall", id.value());
        details.put("slug", slug.value());
        details.put("name", name);
        details.put("revision", String.valueOf(revision));
        details.put(
                "wordings",
                CanonicalJson.digest(digests.stream().map(Digest::value).toList())
                        .value());
        details.put("severity", Json.MAPPER.convertValue(statement.severity(), String.class));
        details.put("withdraws", String.valueOf(withdraws));
        if (statement.replacement() != null)
            details.put("replacement", statement.replacement().value());
        return details;
    }

    /** Whether what was signed of this digest at a moment does not count any more. */
    public boolean annuls(Digest digest, Instant signedAt) {
        return digests.contains(digest) && !signedAt.isAfter(at);
    }

    /** As the end of a sentence about the card. */
    String inWords() {
        return "recalled by %s on %s: %s".formatted(by.name(), Day.of(at), statement.reason());
    }

    Recall noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Recall(
                id,
                version,
                treatment,
                slug,
                name,
                revision,
                digests,
                statement,
                withdraws,
                policyVersion,
                by,
                at,
                pending);
    }
}
