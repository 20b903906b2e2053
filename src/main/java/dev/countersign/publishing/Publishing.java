package dev.countersign.publishing;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Correction;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.attestation.KeyRing;
import dev.countersign.attestation.Purpose;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.Ulid;
import dev.countersign.review.Review;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Sealing;
import dev.countersign.review.Waiving;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * The one door. Everything that readers ever get passes {@link #publish}, which refuses unless coverage is complete.
 *
 * <p>Three writes, no transaction. First the edition is written: nobody can see it. Then the article names it as live and notes the change in
 * its outbox, in one write: from here on it is published. Then the {@link Shelf} follows the change and shows it. A crash before the second
 * write leaves an edition that nobody names, which is forgotten; a crash after it leaves a change in the outbox, which is followed at the next
 * start.
 */
@Service
public class Publishing {

    private static final Limit MOST_EDITIONS = Limit.of(1_000);
    private static final Limit ONE = Limit.of(1);
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Reviewing reviewing;
    private final Authoring authoring;
    private final Waiving waiving;
    private final Editions editions;
    private final Correcting correcting;
    private final KeyRing keyRing;
    private final InstantSource clock;

    Publishing(
            Reviewing reviewing,
            Authoring authoring,
            Waiving waiving,
            Editions editions,
            Correcting correcting,
            KeyRing keyRing,
            InstantSource clock) {
        this.reviewing = reviewing;
        this.authoring = authoring;
        this.waiving = waiving;
        this.editions = editions;
        this.correcting = correcting;
        this.keyRing = keyRing;
        this.clock = clock;
    }

    /** Makes the working text the live edition, or refuses with every reason. */
    public Edition publish(Actor by, ArticleId id) {
        return publish(by, id, EditionId.next());
    }

    /** The same under an identity that was chosen before. What a killed attempt under the same identity left behind is cleared away. */
    public Edition publish(Actor by, ArticleId id, EditionId chosen) {
        return publish(by, id, chosen, List.of());
    }

    /**
     * The same, saying what was wrong before.
     *
     * @param mends what this edition mends; noted in the very write that publishes it
     */
    public Edition publish(Actor by, ArticleId id, EditionId chosen, List<Correction> mends) {
        mends.forEach(Limits::demand);
        return Saving.again(() -> {
            var article = authoring.get(id);
            whatIsMendedMustHaveBeenPublished(by, article, mends).ifPresent(refusal -> {
                throw refusal.exception();
            });
            return put(by, reviewing.of(article), chosen, live -> mending(article.withLive(live), mends, live, by));
        });
    }

    /**
     * Makes the words that are live already the live edition once more, with the treatment cards as they read now: writers may be at something
     * else meanwhile. The same rules hold.
     */
    public Edition renew(Actor by, ArticleId id, EditionId chosen) {
        return Saving.again(() -> {
            var article = authoring.get(id);
            var review = renewed(article)
                    .orElseThrow(() -> Refusal.of(CONFLICT, "not-live", "Nothing of this article is live.")
                            .exception());
            return put(by, review, chosen, article::withLiveRenewed);
        });
    }

    /** The review of what is live, with the treatment cards as they read now; empty if nothing is live. */
    Optional<Review> renewed(Article article) {
        return live(article)
                .flatMap(edition -> authoring
                        .revision(article, edition.revision())
                        .map(revision ->
                                reviewing.of(article.asPublished(revision, edition.locale(), edition.slug()))));
    }

    private Edition put(Actor by, Review review, EditionId chosen, Function<LiveEdition, Article> naming) {
        mayPublish(by, review).ifPresent(refusal -> {
            throw refusal.exception();
        });
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var previous = previous(review.article());
        var made = attested(EditionMaking.of(chosen, review, previous, now), previous);
        demandThatItFits(made);
        editions.forget(chosen);
        var edition = editions.insert(made);
        try {
            waiving.hold(EditionMaking.waivers(review)); // contested meanwhile, it carries nothing: then look again
            var policy = Sealing.of(review.grounds().policy());
            authoring.put(naming.apply(live(review, edition)).noting(published(edition, policy, by)));
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            editions.delete(edition);
            throw changedMeanwhile;
        }
        return editions.findById(edition.id()).orElse(edition);
    }

    /** Why this actor may not publish this text now; empty if they may. The same answer disables the button and refuses the call. */
    public Optional<Refusal> mayPublish(Actor by, Review review) {
        return Stream.of(
                        onlyEditorsPublish(by),
                        everyPartMustBeCovered(review),
                        somethingMustBeNew(review),
                        whatWasWithdrawnMustBeSignedAnew(review),
                        theAddressMustBeFree(review))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The edition that readers were given under this identity, if they were. */
    public Optional<Edition> find(EditionId id) {
        return editions.findById(id).filter(edition -> edition.envelope() != null || isPublished(edition));
    }

    /** The edition of this number that readers were given, or a refusal. */
    public EditionName edition(ArticleId article, int number) {
        return editions.namesBefore(article, number + 1, ONE).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.of(NOT_FOUND, "no-such-edition", "This article has no edition " + number + ".")
                                .exception());
    }

    /** The same with all that is in it: it is heavy. */
    public Edition whole(ArticleId article, int number) {
        return editions.findById(edition(article, number).id()).orElseThrow();
    }

    /** The editions of an article before this number by name, newest first. */
    public List<EditionName> page(ArticleId article, int before, int most) {
        return editions.namesBefore(article, before, Limit.of(most));
    }

    private boolean isPublished(Edition edition) {
        return Shelf.names(authoring.get(edition.article()), edition.id());
    }

    /** The editions of an article with all that is in them, newest first. */
    public List<Edition> editions(ArticleId id) {
        return editions.shownOf(id, MOST_EDITIONS);
    }

    /** An edition is one document with its answers in every form, and a document of the database holds 16 MB. */
    private static void demandThatItFits(Edition edition) {
        if (edition.content().length > MOST_BYTES)
            throw Refusal.of(
                            CONFLICT,
                            "too-large",
                            "With its treatment cards this article has %.1f MB; an edition holds at most 2 MB. Split it into several."
                                    .formatted(edition.content().length / 1048576.0))
                    .exception();
    }

    private static Optional<Refusal> onlyEditorsPublish(Actor by) {
        return by.lacks(Role.EDITOR);
    }

    private static Optional<Refusal> everyPartMustBeCovered(Review review) {
        var open = review.coverage().uncovered().size();
        if (open == 0) return Optional.empty();
        var parts = review.coverage().parts().size();
        return Optional.of(new Refusal(
                CONFLICT,
                "parts-uncovered",
                open == 1
                        ? "One of %d parts is not covered by a sign-off.".formatted(parts)
                        : "%d of %d parts are not covered by a sign-off.".formatted(open, parts),
                review.coverage().reasons()));
    }

    private Optional<Refusal> somethingMustBeNew(Review review) {
        var article = review.article();
        if (!review.isLive()) return Optional.empty();
        return live(article)
                .filter(live ->
                        live.slug().equals(article.slug()) && live.locale().equals(article.locale()))
                .map(live -> Refusal.of(
                        CONFLICT, "nothing-new", "Edition %d already says exactly this.".formatted(live.number())));
    }

    private static Optional<Refusal> whatWasWithdrawnMustBeSignedAnew(Review review) {
        return review.withdrawnWords()
                .map(gone -> Refusal.of(
                        CONFLICT,
                        "withdrawn-words",
                        "Edition %d said exactly this and was withdrawn on %s. Change what was wrong, or have every part signed anew."
                                .formatted(gone.edition().number(), Day.of(gone.at()))));
    }

    private Optional<Refusal> theAddressMustBeFree(Review review) {
        var article = review.article();
        return editions.at(article.locale(), article.slug(), Standing.LIVE, ONE).stream()
                .filter(other -> !other.article().equals(article.id()))
                .findFirst()
                .map(other -> Refusal.of(
                        CONFLICT,
                        "address-in-use",
                        "Readers still find another article at '%s' in %s. Publish that one under its new address first."
                                .formatted(article.slug(), article.locale())));
    }

    private Optional<Refusal> whatIsMendedMustHaveBeenPublished(Actor by, Article article, List<Correction> mends) {
        var number = article.editions() + 1;
        return mends.stream()
                .map(correction -> correcting.whyNot(by, article, correction.mendedIn(number), number))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** With identities that follow from the edition's, so that an attempt that is made again notes nothing twice. */
    private static Article mending(Article published, List<Correction> mends, LiveEdition live, Actor by) {
        var article = published;
        for (var i = 0; i < mends.size(); i++)
            article = Correcting.noted(
                    article,
                    Ulid.derived(live.edition().value(), i + 1),
                    by,
                    mends.get(i).mendedIn(live.number()),
                    live.publishedAt());
        return article;
    }

    private Optional<Edition> live(Article article) {
        return article.live() == null
                ? Optional.empty()
                : editions.findById(article.live().edition());
    }

    /** What readers got last. */
    private Optional<Edition> previous(Article article) {
        return article.lastWithdrawn()
                .map(WithdrawnEdition::edition)
                .or(() -> Optional.ofNullable(article.live()))
                .flatMap(last -> editions.findById(last.edition()));
    }

    private Edition attested(Edition edition, Optional<Edition> previous) {
        var before = previous.map(Edition::attestation).map(Attestation::digest).orElse(null);
        var signed = keyRing.sign(Purpose.PUBLISHER, EditionStatement.of(edition, before));
        return edition.attested(new Attestation(signed, EditionStatement.signOffs(edition)).json());
    }

    private static LiveEdition live(Review review, Edition edition) {
        return new LiveEdition(
                edition.id(),
                edition.number(),
                edition.revision(),
                edition.dates().publishedAt(),
                review.wording(),
                edition.writers());
    }

    private static StateChange published(Edition edition, Digest policy, Actor by) {
        var details = new HashMap<>(Map.of(
                "edition", edition.id().value(),
                "number", String.valueOf(edition.number()),
                "digest", edition.digest().value(),
                "locale", edition.locale().value(),
                "slug", edition.slug().value()));
        details.put("policy", String.valueOf(edition.policyVersion()));
        details.put("policyDigest", policy.value());
        edition.grounds().ifPresent(grounds -> details.put("grounds", grounds.value()));
        return StateChange.of(
                Shelf.PUBLISHED,
                "articles/" + edition.article(),
                by,
                edition.dates().publishedAt(),
                details);
    }
}
