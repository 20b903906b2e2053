package dev.countersign.publishing;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;
import static java.util.Objects.requireNonNull;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Withdrawal;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Json;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Taking an edition away from readers. The article says that nothing is live any more, why, and notes the change in its outbox, in one
 * write: from here on the edition is withdrawn. The {@link Shelf} follows the change, as it does when something is published. What readers get
 * next is another edition, and comes through {@link Publishing} like any.
 */
@Service
public class Withdrawing {

    private static final Contributor BY_ITSELF = new Contributor(null, null, "Countersign");

    private final Authoring authoring;
    private final Editions editions;
    private final InstantSource clock;

    Withdrawing(Authoring authoring, Editions editions, InstantSource clock) {
        this.authoring = authoring;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Takes the live edition away. Saying the same of the same edition again changes nothing.
     *
     * @param seenEdition the number of the edition that the editor saw live; if another is live by now, it is not taken away in its stead
     * @return the edition, withdrawn
     */
    public Edition withdraw(Actor by, ArticleId id, int seenEdition, Withdrawal withdrawal) {
        Limits.demand(withdrawal);
        var article = Saving.again(() -> {
            var before = authoring.get(id);
            if (isDone(by, before, seenEdition, withdrawal)) return before;
            whyNot(by, before, seenEdition, withdrawal).ifPresent(refusal -> {
                throw refusal.exception();
            });
            return authoring.put(withdrawn(before, requireNonNull(before.live()), withdrawal, by, now()));
        });
        var gone = article.lastWithdrawn().orElseThrow().edition();
        return editions.findById(gone.edition()).orElseThrow();
    }

    /**
     * Takes an edition away that a later one superseded already: its own page says so from now on, and what is live stays. Saying the same of it
     * again changes nothing.
     *
     * @return the edition, withdrawn
     */
    public Edition withdrawSuperseded(Actor by, ArticleId id, int number, Withdrawal withdrawal) {
        Limits.demand(withdrawal);
        mayWithdraw(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
        var name = named(id, number);
        authoring.changed(id, before -> {
            if (isDone(by, before.withdrawn(name.id()), withdrawal)) return before;
            mustBeSuperseded(before, name)
                    .or(() -> theReplacementMustBeAnotherLiveArticle(before, withdrawal))
                    .ifPresent(refusal -> {
                        throw refusal.exception();
                    });
            return withdrawn(before, asItWasLive(name), withdrawal, by, now());
        });
        return editions.findById(name.id()).orElseThrow();
    }

    /**
     * Takes away what nobody reviewed in time, as policy asks: the product does it by itself. If another edition is live by now, or none, nothing is
     * done.
     *
     * @param policyVersion the policy that asks for it
     */
    void withdrawOverdue(ArticleId id, int number, int policyVersion, String reason) {
        authoring.changed(id, article -> {
            var live = article.live();
            if (live == null || live.number() != number) return article;
            var withdrawal = new Withdrawal(reason, Withdrawal.Severity.OUTDATED, null);
            var details = details(live, withdrawal);
            details.put("policy", String.valueOf(policyVersion));
            var now = now();
            var change = StateChange.byItself(Shelf.WITHDRAWN, "articles/" + id, now, details)
                    .because(reason);
            return article.withdrawing(live, withdrawal, BY_ITSELF, now).noting(change);
        });
    }

    /** Why this actor may not take away what is live of this article; empty if they may. The same answer hides the button. */
    public Optional<Refusal> mayWithdraw(Actor by, Article article) {
        return mayWithdraw(by).or(() -> somethingMustBeLive(article));
    }

    private Optional<Refusal> whyNot(Actor by, Article article, int seenEdition, Withdrawal withdrawal) {
        return mayWithdraw(by, article)
                .or(() -> theEditionSeenMustBeTheLiveOne(article, seenEdition))
                .or(() -> theReplacementMustBeAnotherLiveArticle(article, withdrawal));
    }

    /** Why this actor may take away nothing at all: only editors withdraw. */
    public Optional<Refusal> mayWithdraw(Actor by) {
        return by.lacks(Role.EDITOR);
    }

    private static Optional<Refusal> mustBeSuperseded(Article article, EditionName edition) {
        if (article.live() != null && article.live().edition().equals(edition.id()))
            return Optional.of(Refusal.of(
                    CONFLICT,
                    "edition-live",
                    "Edition %d is what readers get now. Withdraw it as the live edition, so that you see what becomes of the article."
                            .formatted(edition.number())));
        return article.withdrawn(edition.id())
                .map(gone -> Refusal.of(
                        CONFLICT,
                        "withdrawn-already",
                        "Edition %d was withdrawn already, on %s.".formatted(edition.number(), Day.of(gone.at()))));
    }

    private EditionName named(ArticleId article, int number) {
        return editions.namesBefore(authoring.get(article).id(), number + 1, Limit.of(1)).stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                                NOT_FOUND, "no-such-edition", "This article has no edition %d.".formatted(number))
                        .exception());
    }

    private LiveEdition asItWasLive(EditionName name) {
        var edition = editions.findById(name.id()).orElseThrow();
        return new LiveEdition(
                edition.id(),
                edition.number(),
                edition.revision(),
                edition.dates().publishedAt(),
                edition.wording());
    }

    private static Optional<Refusal> somethingMustBeLive(Article article) {
        if (article.live() != null) return Optional.empty();
        var words = article.lastWithdrawn()
                .map(gone -> "Edition %d was withdrawn already, and nothing was published since."
                        .formatted(gone.edition().number()))
                .orElse("Nothing of this article was ever published, so there is nothing to withdraw.");
        return Optional.of(Refusal.of(CONFLICT, "not-live", words));
    }

    private static Optional<Refusal> theEditionSeenMustBeTheLiveOne(Article article, int seen) {
        var live = requireNonNull(article.live()).number();
        return live == seen
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        STALE,
                        "another-edition-live",
                        "You saw edition %d, but edition %d is live by now. Look at it before you take it away."
                                .formatted(seen, live)));
    }

    private Optional<Refusal> theReplacementMustBeAnotherLiveArticle(Article article, Withdrawal withdrawal) {
        if (withdrawal.replacement() == null) return Optional.empty();
        if (withdrawal.replacement().equals(article.id()))
            return Optional.of(replacement("An article cannot replace itself: choose another, or none"));
        return authoring
                        .find(withdrawal.replacement())
                        .filter(other -> other.live() != null)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(
                        replacement("Readers can only be sent to an article that is live: choose another, or none"));
    }

    private static Refusal replacement(String words) {
        return new Refusal(
                INVALID,
                "no-replacement",
                "Readers cannot be sent to this article instead.",
                List.of(new Reason("/replacement", words)));
    }

    private static boolean isDone(Actor by, Article article, int seen, Withdrawal withdrawal) {
        return isDone(by, article.lastWithdrawn().filter(gone -> gone.edition().number() == seen), withdrawal);
    }

    private static boolean isDone(Actor by, Optional<WithdrawnEdition> gone, Withdrawal withdrawal) {
        return gone.filter(done -> done.by().is(by.user(), by.person()))
                .map(WithdrawnEdition::withdrawal)
                .filter(withdrawal::equals)
                .isPresent();
    }

    private static Article withdrawn(Article article, LiveEdition live, Withdrawal withdrawal, Actor by, Instant now) {
        var change = StateChange.of(Shelf.WITHDRAWN, "articles/" + article.id(), by, now, details(live, withdrawal))
                .because(withdrawal.reason());
        return article.withdrawing(live, withdrawal, Contributor.of(by), now).noting(change);
    }

    private static Map<String, String> details(LiveEdition gone, Withdrawal withdrawal) {
        var details = new HashMap<String, String>();
        details.put("edition", gone.edition().value());
        details.put("number", String.valueOf(gone.number()));
        details.put("severity", Json.MAPPER.convertValue(withdrawal.severity(), String.class));
        Stream.ofNullable(withdrawal.replacement())
                .forEach(replacement -> details.put("replacement", replacement.value()));
        return details;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
