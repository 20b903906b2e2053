package dev.countersign.publishing;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Saving;
import dev.countersign.people.Directory;
import dev.countersign.publishing.WithdrawalNotice.Replacement;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartKey;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Puts envelopes around editions: gathers what surrounds an edition now, renders it, and keeps the news of what readers get anew with it. */
@Component
class Wrapping {

    private static final Limit ONE = Limit.of(1);
    private static final Limit TWO = Limit.of(2);

    private final Editions editions;
    private final Authoring authoring;
    private final Directory directory;
    private final Reviewing reviewing;
    private final LiveReviews liveReviews;
    private final Waiving waiving;
    private final RecallsOfCards recalls;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Wrapping(
            Editions editions,
            Authoring authoring,
            Directory directory,
            Reviewing reviewing,
            LiveReviews liveReviews,
            Waiving waiving,
            RecallsOfCards recalls,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.editions = editions;
        this.authoring = authoring;
        this.directory = directory;
        this.reviewing = reviewing;
        this.liveReviews = liveReviews;
        this.waiving = waiving;
        this.recalls = recalls;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Renders an edition's envelope, again if somebody else rendered it meanwhile: what they knew must not be lost.
     *
     * @param change from where it stands now, or from nowhere, to where it is to stand
     */
    Wrapped put(EditionId id, UnaryOperator<@Nullable Standing> change) {
        return Saving.again(() -> {
            var edition = editions.findById(id).orElseThrow();
            var before = edition.envelope();
            var standing = Objects.requireNonNull(change.apply(before == null ? null : before.standing()));
            var article = authoring.get(edition.article());
            var around = around(edition, article, standing);
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            var steps = LifeSteps.of(edition, article, around, now);
            var made = EnvelopeMaking.of(edition, around, now);
            var envelope = lookedAtAgain(made, steps, now);
            var news = news(edition, envelope);
            var written = before == null
                    ? editions.show(id, envelope, news)
                    : editions.replace(id, before.rendering(), envelope, news);
            if (written == 0) throw new OptimisticLockingFailureException("Rendered by somebody else meanwhile");
            events.publishEvent(new EnvelopeChanged(id));
            return new Wrapped(edition, envelope, steps);
        });
    }

    /**
     * An edition with the envelope that was just put around it.
     *
     * @param steps what is to be told and done about it by now, and after
     */
    record Wrapped(Edition edition, Envelope envelope, LifeSteps steps) {}

    /** As long as anything is to be told it stays in the queue of what is looked at, whatever becomes of this process. */
    private static Envelope lookedAtAgain(Envelope made, LifeSteps steps, Instant now) {
        if (!steps.untold().isEmpty()) return made.lookedAtAgain(now);
        return steps.goesAt().map(made::lookedAtAgain).orElse(made);
    }

    private Surroundings around(Edition edition, Article article, Standing standing) {
        var rules = new ReviewRules(reviewing.policies());
        var contested = contested(edition);
        return new Surroundings(
                standing,
                standing == Standing.WITHDRAWN ? notice(edition, article) : null,
                recalls.of(edition),
                article.corrections().stream()
                        .filter(correction -> correction.isAbout(edition.number()))
                        .toList(),
                rules,
                standing == Standing.LIVE ? uncovered(edition, article, rules, contested) : List.of(),
                contested,
                directory.all(EnvelopeMaking.peopleOf(edition)));
    }

    /** Judging a text takes its whole history: done only where policy changed since its signatures were given, or a waiver fell. */
    private List<PartCoverage.Uncovered> uncovered(
            Edition edition, Article article, ReviewRules rules, Set<PartKey> contested) {
        var policy = rules.inForce();
        var isJudged = edition.everySignOff().stream().allMatch(signOff -> signOff.policyVersion() == policy.version());
        return isJudged && contested.isEmpty()
                ? List.of()
                : liveReviews.of(article, policy).stream()
                        .flatMap(review -> review.coverage().uncovered().stream())
                        .toList();
    }

    private Set<PartKey> contested(Edition edition) {
        return edition.waivers().stream()
                .flatMap(waiver -> waiving.find(waiver.id()).stream())
                .filter(waiver -> !waiver.stands())
                .map(Waiver::part)
                .collect(Collectors.toSet());
    }

    /** What the envelope tells that the one before it did not. */
    private List<News> news(Edition edition, Envelope envelope) {
        var before = edition.envelope();
        if (before != null && EnvelopeMaking.sameAnswers(before, envelope)) return List.of();
        if (before != null && before.standing() == envelope.standing())
            return List.of(News.of(edition, isRenewed(before, envelope), envelope.modifiedAt(), false));
        var kind = switch (envelope.standing()) {
            case LIVE -> News.Kind.PUBLISHED;
            case SUPERSEDED -> News.Kind.SUPERSEDED;
            case WITHDRAWN -> News.Kind.WITHDRAWN;
        };
        var leavesNothing = envelope.standing() != Standing.LIVE
                && editions.at(edition.locale(), edition.slug(), Standing.LIVE, TWO).stream()
                        .allMatch(live -> live.id().equals(edition.id()));
        return List.of(News.of(edition, kind, envelope.modifiedAt(), leavesNothing));
    }

    private static News.Kind isRenewed(Envelope before, Envelope envelope) {
        return Objects.equals(
                        before.reviewed().lastReviewedAt(), envelope.reviewed().lastReviewedAt())
                ? News.Kind.UPDATED
                : News.Kind.REVIEWED;
    }

    /** What the article says of the withdrawal, with the replacement where readers find it today. */
    private WithdrawalNotice notice(Edition edition, Article article) {
        var gone = article.withdrawn(edition.id())
                .orElseThrow(() -> new IllegalStateException("No article took this edition away: " + edition.id()));
        return WithdrawalNotice.of(
                gone,
                Optional.ofNullable(gone.withdrawal().replacement())
                        .flatMap(instead ->
                                editions.namesOf(instead, ONE).stream().findFirst())
                        .map(newest -> new Replacement(newest.article(), newest.slug(), newest.locale())));
    }
}
