package dev.countersign.publishing;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.publishing.Foresight.MovedDate;
import dev.countersign.publishing.Foresight.OnText;
import dev.countersign.publishing.Foresight.Text;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyEffect;
import dev.countersign.review.PolicyMaking;
import dev.countersign.review.Review;
import dev.countersign.review.Reviewing;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Foreseeing what a policy would change before it is put in force: every text that readers get and every text that lies with reviewers, judged
 * by the policy in force and by the other. It changes nothing, and it is what then happens: what is live stays live, and where its coverage
 * would be incomplete it needs a review.
 */
@Service
public class Foreseeing {

    private static final int AT_ONCE = 50;

    private final Reviewing reviewing;
    private final LiveReviews liveReviews;
    private final Authoring authoring;
    private final InstantSource clock;

    Foreseeing(Reviewing reviewing, LiveReviews liveReviews, Authoring authoring, InstantSource clock) {
        this.reviewing = reviewing;
        this.liveReviews = liveReviews;
        this.authoring = authoring;
        this.clock = clock;
    }

    /**
     * What it would change for some articles, in the order in which they were started.
     *
     * @param after the last article of the page before; null for the first page
     * @param most how many articles to look at
     */
    public Foresight page(Actor by, Policy proposed, @Nullable ArticleId after, int most) {
        demandAdministrator(by);
        return page(Foresight.NONE, reviewing.policy(), proposed, authoring.page(after, most));
    }

    /**
     * What it would change for all articles. Takes a while where there are many.
     *
     * @param going is told how far it is, again and again, and says whether to go on
     */
    public Foresight all(Actor by, Policy proposed, Predicate<Foresight> going) {
        demandAdministrator(by);
        var inForce = reviewing.policy();
        var seen = Foresight.NONE;
        for (var page = authoring.page(null, AT_ONCE);
                !page.isEmpty() && going.test(seen);
                page = authoring.page(seen.last(), AT_ONCE)) seen = page(seen, inForce, proposed, page);
        return seen;
    }

    private static void demandAdministrator(Actor by) {
        PolicyMaking.mayMake(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
    }

    private Foresight page(Foresight before, Policy inForce, Policy proposed, List<Article> articles) {
        var seen = before;
        for (var article : articles)
            seen = seen.and(article.id(), effects(List.of(inForce, proposed), article), clock.instant());
        return seen;
    }

    private List<OnText> effects(List<Policy> rules, Article article) {
        var effects = new ArrayList<OnText>();
        var live = liveReviews.under(rules, article);
        if (!live.isEmpty()) effects.add(effect(Text.LIVE, live, movedDate(article, rules.getLast(), live.getLast())));
        if (article.stage() instanceof Stage.InReview) {
            var working = reviewing.under(rules, article);
            if (!working.getFirst().isLive()) effects.add(effect(Text.IN_REVIEW, working, null));
        }
        return effects;
    }

    private static OnText effect(Text text, List<Review> reviews, @Nullable MovedDate due) {
        var article = reviews.getFirst().article();
        return new OnText(
                article.id(),
                article.working().title(),
                text,
                PolicyEffect.between(reviews.getFirst(), reviews.getLast()),
                due);
    }

    /** By the day: the hour of a review is not what anybody plans by. */
    private @Nullable MovedDate movedDate(Article article, Policy proposed, Review live) {
        var dates = liveReviews
                .parts(Objects.requireNonNull(article.live()))
                .orElseThrow()
                .dates();
        var risk = live.article().working().riskClass();
        var to = Optional.ofNullable(dates.lastReviewedAt())
                .map(at -> proposed.nextReviewDue(article.id(), risk, at))
                .orElse(null);
        var from = dates.nextReviewDueAt();
        var isTheSame = from == null || to == null
                ? from == to
                : from.truncatedTo(ChronoUnit.DAYS).equals(to.truncatedTo(ChronoUnit.DAYS));
        return isTheSame ? null : new MovedDate(from, to);
    }
}
