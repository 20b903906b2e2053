package dev.countersign.publishing;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Taking a live edition away from readers. The article says that nothing is live any more, why, and notes the change in its outbox, in one
 * write: from here on the edition is withdrawn. The {@link Shelf} follows the change, as it does when something is published. What readers get
 * next is another edition, and comes through {@link Publishing} like any.
 */
@Service
public class Withdrawing {

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
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return authoring.put(withdrawn(before, requireNonNull(before.live()), withdrawal, by, now));
        });
        var gone = article.withdrawn().getLast().edition();
        return editions.findById(gone.edition()).orElseThrow();
    }

    /** Why this actor may not take away what is live of this article; empty if they may. The same answer hides the button. */
    public Optional<Refusal> mayWithdraw(Actor by, Article article) {
        return onlyEditorsWithdraw(by).or(() -> somethingMustBeLive(article));
    }

    private Optional<Refusal> whyNot(Actor by, Article article, int seenEdition, Withdrawal withdrawal) {
        return mayWithdraw(by, article)
                .or(() -> theEditionSeenMustBeTheLiveOne(article, seenEdition))
                .or(() -> theReplacementMustBeAnotherLiveArticle(article, withdrawal));
    }

    private static Optional<Refusal> onlyEditorsWithdraw(Actor by) {
        return by.lacks(Role.EDITOR);
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
        return article.lastWithdrawn()
                .filter(gone -> gone.edition().number() == seen)
                .filter(gone -> gone.by().is(by.user(), by.person()))
                .map(WithdrawnEdition::withdrawal)
                .filter(withdrawal::equals)
                .isPresent();
    }

    private static Article withdrawn(Article article, LiveEdition live, Withdrawal withdrawal, Actor by, Instant now) {
        var details = new HashMap<String, String>();
        details.put("edition", live.edition().value());
        details.put("number", String.valueOf(live.number()));
        details.put("severity", Json.MAPPER.convertValue(withdrawal.severity(), String.class));
        Stream.ofNullable(withdrawal.replacement())
                .forEach(replacement -> details.put("replacement", replacement.value()));
        var change = StateChange.of(Shelf.WITHDRAWN, "articles/" + article.id(), by, now, details)
                .because(withdrawal.reason());
        return article.withdrawing(live, withdrawal, Contributor.of(by), now).noting(change);
    }
}
