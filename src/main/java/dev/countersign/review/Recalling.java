package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Limits;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Taking a treatment card back from every article at once. One write says that it is recalled: from then on nothing that was signed of it
 * counts. What readers see of it follows from that write, and so do the mails.
 */
@Service
public class Recalling {

    /** What happened, in the trail and for whoever follows. */
    public static final String RECALLED = "treatment.recalled";

    private static final Limit MOST = Limit.of(1_000);

    private final Recalls recalls;
    private final Reviewing reviewing;
    private final SignOffs signOffs;
    private final Library library;
    private final InstantSource clock;

    Recalling(Recalls recalls, Reviewing reviewing, SignOffs signOffs, Library library, InstantSource clock) {
        this.recalls = recalls;
        this.reviewing = reviewing;
        this.signOffs = signOffs;
        this.library = library;
        this.clock = clock;
    }

    /**
     * Recalls a card in every wording until this revision. Saying it again under the same identity changes nothing.
     *
     * @param seen the revision that the editor saw; if there is a newer one by now, it is not recalled in its stead
     */
    public Recall recall(Actor by, RecallId id, TreatmentId treatment, int seen, Recall.Statement statement) {
        mayRecall(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
        Limits.demand(statement);
        var known = recalls.findById(id);
        if (known.isPresent()) return known.get();
        var card = library.get(treatment);
        if (card.revision() != seen) throw stale(card).exception();
        demandReplacement(card, statement);
        demandSomethingToRecall(card);
        var policy = reviewing.policy();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var recall = new Recall(
                id,
                null,
                card.id(),
                card.slug(),
                card.card().name(),
                seen,
                wordings(card),
                statement,
                policy.recalls().withdraw().contains(statement.severity()),
                policy.version(),
                by,
                now,
                List.of());
        return recalls.save(recall.noting(change(recall, by)));
    }

    /** Why this actor may not recall a card; empty if they may. The same answer hides the button. */
    public Optional<Refusal> mayRecall(Actor by) {
        return by.lacks(Role.EDITOR);
    }

    /** Whether policy has the articles withdrawn that show a card recalled for this; otherwise they carry a notice. */
    public boolean withdraws(Withdrawal.Severity severity) {
        return reviewing.policy().recalls().withdraw().contains(severity);
    }

    /** The recall of this id. */
    public Optional<Recall> find(RecallId id) {
        return recalls.findById(id);
    }

    /** The recalls of a card, the latest first. */
    public List<Recall> of(TreatmentId treatment) {
        return recalls.of(treatment, MOST);
    }

    /** The recalls that are about one of these wordings, oldest first. */
    public List<Recall> over(Collection<Digest> digests) {
        return digests.isEmpty() ? List.of() : recalls.over(digests, MOST);
    }

    /** The recall that stands over a card as it reads now; empty if there is none, or if somebody signed these words since. */
    public Optional<Recall> standing(Treatment card) {
        var digest = Parts.of(card).digest();
        var signedLast = signOffs.over(List.of(digest), MOST).stream()
                .map(SignOff::signedAt)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return over(List.of(digest)).reversed().stream()
                .filter(recall -> recall.annuls(digest, signedLast))
                .findFirst();
    }

    private void demandReplacement(Treatment card, Recall.Statement statement) {
        var replacement = statement.replacement();
        if (replacement == null) return;
        if (replacement.equals(card.id())) throw noReplacement("A card cannot replace itself: choose another, or none");
        var other =
                library.find(replacement).orElseThrow(() -> noReplacement("There is no treatment card " + replacement));
        standing(other).ifPresent(recall -> {
            throw noReplacement("“%s” is recalled itself: choose another, or none"
                    .formatted(other.card().name()));
        });
    }

    private static RefusedException noReplacement(String words) {
        return new Refusal(
                        INVALID,
                        "no-replacement",
                        "This card cannot stand for the one that is recalled.",
                        List.of(new Reason("/replacement", words)))
                .exception();
    }

    private void demandSomethingToRecall(Treatment card) {
        standing(card).ifPresent(recall -> {
            throw Refusal.of(
                            CONFLICT,
                            "recalled-already",
                            "%s recalled this card already, and nobody signed it since."
                                    .formatted(recall.by().name()))
                    .exception();
        });
    }

    private List<Digest> wordings(Treatment card) {
        return library.history(card.id(), 1).stream()
                .map(revision -> Parts.of(card.as(revision)).digest())
                .distinct()
                .toList();
    }

    private static StateChange change(Recall recall, Actor by) {
        return StateChange.of(RECALLED, "treatments/" + recall.treatment(), by, recall.at(), recall.details())
                .because(recall.statement().reason());
    }

    private static Refusal stale(Treatment card) {
        return Refusal.of(
                STALE,
                "stale",
                "%s saved revision %d of this card meanwhile. Look at it before you recall it."
                        .formatted(card.changedBy().name(), card.revision()));
    }
}
