package dev.countersign.publishing;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RollOutId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.TreatmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One act that brings a new revision of a treatment card to the readers of several articles: a step for each of them, done one after the other,
 * and gone on with by whoever comes next if the application stops in between.
 *
 * @param version counts the saves; null before the first
 * @param revision of the card that is to be read
 * @param by who began it: the editions are made in their name
 * @param nextStep the place of the first step that waits; absent when there is none
 * @param outbox changes of state not yet relayed
 */
@Document("rollouts")
@CompoundIndex(name = "treatment", def = "{'treatment': 1, '_id': -1}")
@CompoundIndex(name = "unfinished", def = "{'nextStep': 1, '_id': 1}", sparse = true)
public record RollOut(
        @Id RollOutId id,
        @Version @Nullable Long version,
        TreatmentId treatment,
        int revision,
        Actor by,
        Instant at,
        List<Step> steps,
        @Nullable Integer nextStep,
        List<StateChange> outbox)
        implements StoredOutbox {

    public RollOut {
        steps = Absent.orEmpty(steps);
        outbox = Absent.orEmpty(outbox);
    }

    static RollOut of(RollOutId id, TreatmentId treatment, int revision, Actor by, Instant at, List<Step> steps) {
        return new RollOut(id, null, treatment, revision, by, at, steps, steps.isEmpty() ? null : 0, List.of());
    }

    /**
     * What is to be done for one article.
     *
     * @param title as it was when the roll-out began
     * @param edition the identity of the edition to be made, chosen before: a step that is done twice is done once
     */
    public record Step(ArticleId article, String title, EditionId edition, Outcome outcome) {

        /** Nothing was done yet. */
        static Step waiting(ArticleId article, String title) {
            return new Step(article, title, EditionId.next(), new Outcome.Waiting());
        }
    }

    /** What became of a step. */
    public sealed interface Outcome {

        /** It is still to be done. */
        @TypeAlias("waiting")
        record Waiting() implements Outcome {}

        /** The edition of this number is live. */
        @TypeAlias("made")
        record Made(int number) implements Outcome {}

        /** The one door refused, in its own words. */
        @TypeAlias("refused")
        record Refused(String code, String message, List<Refusal.Reason> reasons) implements Outcome {
            public Refused {
                reasons = Absent.orEmpty(reasons);
            }
        }
    }

    /** How many steps are done, one way or the other. */
    public int done() {
        return nextStep == null ? steps.size() : nextStep;
    }

    /** Whether every step is done. */
    public boolean isDone() {
        return nextStep == null;
    }

    /** The same after its next step came out like this. */
    RollOut after(Outcome outcome) {
        var done = done();
        var all = new ArrayList<>(steps);
        var step = all.get(done);
        all.set(done, new Step(step.article(), step.title(), step.edition(), outcome));
        return new RollOut(
                id, version, treatment, revision, by, at, all, done + 1 < all.size() ? done + 1 : null, outbox);
    }

    RollOut noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new RollOut(id, version, treatment, revision, by, at, steps, nextStep, pending);
    }
}
