package dev.countersign.publishing;

import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Leases;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.RollOutId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.Parts;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Brings a new revision of a treatment card to the readers of the articles that show it. Each article's new edition is made of the words that
 * are live there and passes {@link Publishing} like any; what the door refuses is refused here, in the same words.
 */
@Service
public class RollingOut {

    private static final Logger LOG = LoggerFactory.getLogger(RollingOut.class);
    private static final Limit MOST_SHOWN = Limit.of(1_000);
    private static final Limit LATEST = Limit.of(20);

    private final RollOuts rollOuts;
    private final Publishing publishing;
    private final Editions editions;
    private final Authoring authoring;
    private final Library library;
    private final Leases leases;
    private final TaskExecutor background;
    private final InstantSource clock;

    RollingOut(
            RollOuts rollOuts,
            Publishing publishing,
            Editions editions,
            Authoring authoring,
            Library library,
            Leases leases,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            InstantSource clock) {
        this.rollOuts = rollOuts;
        this.publishing = publishing;
        this.editions = editions;
        this.authoring = authoring;
        this.library = library;
        this.leases = leases;
        this.background = background;
        this.clock = clock;
    }

    /** The live editions that show a card, and what this actor could do about it, by title. */
    public List<Showing> showing(Actor by, TreatmentId id) {
        var treatment = library.get(id);
        return editions.liveShowing(treatment.slug().value(), MOST_SHOWN).stream()
                .flatMap(edition -> showing(by, treatment, edition).stream())
                .sorted(Comparator.comparing(Showing::title))
                .toList();
    }

    /** Why this actor may not roll out anything; empty if they may. */
    public Optional<Refusal> mayRollOut(Actor by) {
        return by.lacks(Role.EDITOR);
    }

    /**
     * Begins a roll-out and notes its steps, which {@link #goOn} does.
     *
     * @param seen the revision of the card that was looked at; a newer one by now is not rolled out in its stead
     * @param articles where readers are to get it
     */
    RollOut begin(Actor by, RollOutId id, TreatmentId treatment, int seen, List<ArticleId> articles) {
        mayRollOut(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
        var known = rollOuts.findById(id);
        if (known.isPresent()) return known.get();
        var card = library.get(treatment);
        if (card.revision() != seen) throw stale(card).exception();
        var steps = steps(by, card, articles);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var begun = RollOut.of(id, treatment, seen, by, now, steps);
        return rollOuts.save(begun.noting(StateChange.of(
                "treatment.rolledOut",
                "treatments/" + treatment,
                by,
                now,
                Map.of(
                        "rollOut", id.value(),
                        "revision", String.valueOf(seen),
                        "slug", card.slug().value(),
                        "articles", String.valueOf(steps.size())))));
    }

    /** The same, and sees to it that the steps are done while nobody waits. */
    public RollOut start(Actor by, RollOutId id, TreatmentId treatment, int seen, List<ArticleId> articles) {
        var begun = begin(by, id, treatment, seen, articles);
        background.execute(() -> goOn(id));
        return begun;
    }

    /** Does the steps that wait, one after the other. Two who do it at the same time do no harm. */
    RollOut goOn(RollOutId id) {
        var rollOut = get(id);
        while (!rollOut.isDone()) {
            try {
                rollOut = rollOuts.save(
                        rollOut.after(outcome(rollOut, rollOut.steps().get(rollOut.done()))));
            } catch (OptimisticLockingFailureException somebodyElseIsAtIt) {
                rollOut = get(id);
            }
        }
        return rollOut;
    }

    /** The roll-out of this id, or a refusal. */
    public RollOut get(RollOutId id) {
        return find(id).orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-roll-out", "There is no roll-out " + id + ".")
                .exception());
    }

    /** The roll-out of this id. */
    public Optional<RollOut> find(RollOutId id) {
        return rollOuts.findById(id);
    }

    /** The latest roll-outs of a card, the newest first. */
    public List<RollOut> latest(TreatmentId treatment) {
        return rollOuts.of(treatment, LATEST);
    }

    /** Goes on with what a stopped application left. */
    @Scheduled(fixedDelayString = "${countersign.rollouts.resume}", initialDelayString = "0s")
    void resume() {
        leases.inTurn(
                "rollouts.resume",
                () -> rollOuts.unfinished(LATEST).forEach(left -> {
                    LOG.info(
                            "Going on with roll-out {}: {} of {} steps are done",
                            left.id(),
                            left.done(),
                            left.steps().size());
                    goOn(left.id());
                }));
    }

    private RollOut.Outcome outcome(RollOut rollOut, RollOut.Step step) {
        try {
            var edition = publishing
                    .find(step.edition())
                    .orElseGet(() -> publishing.renew(rollOut.by(), step.article(), step.edition()));
            return new RollOut.Outcome.Made(edition.number());
        } catch (RefusedException refused) {
            var refusal = refused.refusal();
            return new RollOut.Outcome.Refused(refusal.code(), refusal.message(), refusal.reasons());
        }
    }

    private List<RollOut.Step> steps(Actor by, Treatment card, List<ArticleId> articles) {
        var showing = showing(by, card.id());
        var steps = new ArrayList<RollOut.Step>();
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            var found = showing.stream()
                    .filter(one -> one.article().equals(article))
                    .findFirst();
            if (found.isPresent())
                steps.add(RollOut.Step.waiting(article, found.get().title()));
            else
                reasons.add(new Reason(
                        "/articles/" + i, "Nothing that is live of article %s shows this card".formatted(article)));
        }
        if (articles.isEmpty()) reasons.add(new Reason("/articles", "Choose at least one article"));
        if (articles.stream().distinct().count() < articles.size())
            reasons.add(new Reason("/articles", "Name each article once"));
        if (!reasons.isEmpty())
            throw new Refusal(INVALID, "cannot-roll-out", "This cannot be rolled out so.", reasons).exception();
        return steps;
    }

    private Optional<Showing> showing(Actor by, Treatment treatment, ShowingEdition edition) {
        var article = authoring.get(edition.article());
        return publishing.renewed(article).map(review -> {
            var digest = Parts.of(treatment).digest();
            var isCurrent =
                    edition.parts().stream().anyMatch(part -> part.digest().equals(digest));
            return new Showing(
                    article.id(),
                    review.article().working().title(),
                    edition.locale(),
                    edition.slug(),
                    edition.number(),
                    isCurrent,
                    isCurrent ? Optional.empty() : publishing.mayPublish(by, review));
        });
    }

    private static Refusal stale(Treatment card) {
        return Refusal.of(
                STALE,
                "stale",
                "%s saved revision %d of this card meanwhile. Look at it, then roll it out."
                        .formatted(card.changedBy().name(), card.revision()));
    }
}
