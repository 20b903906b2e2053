package dev.countersign.publishing.ui;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleFilter;
import dev.countersign.article.ArticleFilter.Narrowing;
import dev.countersign.article.Authoring;
import dev.countersign.review.Review;
import dev.countersign.review.Reviewing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the articles that somebody searches for, a page at a time. What an article says itself is asked of the store; whether it is
 * approved is computed, so that articles have to be looked at, and no more of them at once than somebody waits for.
 */
final class ArticleFinding {

    private static final int PAGE = 40;
    private static final int MOST_LOOKS = 200;

    private final Authoring authoring;
    private final Reviewing reviewing;
    private final ArticleFilter filter;
    private final @Nullable ArticleState state;
    private final Deque<Article> waiting = new ArrayDeque<>();
    private @Nullable Article last;
    private boolean isRead;

    ArticleFinding(Authoring authoring, Reviewing reviewing, String text, @Nullable ArticleState state) {
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.filter = new ArticleFilter(text, narrowing(state));
        this.state = state;
        readOn();
    }

    /** The next ones that match. None at all does not mean that there are none: see {@link #isAtTheEnd}. */
    List<Review> next() {
        var found = new ArrayList<Review>();
        for (int looks = 0; looks < MOST_LOOKS && found.size() < PAGE && !isAtTheEnd(); looks++) {
            var review = reviewing.of(waiting.removeFirst());
            if (state == null || ArticleState.of(review) == state) found.add(review);
            if (waiting.isEmpty()) readOn();
        }
        return found;
    }

    /** Whether every article was looked at. */
    boolean isAtTheEnd() {
        return waiting.isEmpty();
    }

    private void readOn() {
        if (isRead) return;
        waiting.addAll(authoring.list(filter, last, PAGE));
        isRead = waiting.size() < PAGE;
        last = waiting.peekLast();
    }

    private static Narrowing narrowing(@Nullable ArticleState state) {
        if (state == null) return Narrowing.NONE;
        return switch (state) {
            case IN_REVIEW -> Narrowing.IN_REVIEW;
            case CHANGES_REQUESTED -> Narrowing.CHANGES_REQUESTED;
            case WITHDRAWN -> Narrowing.WITHDRAWN;
            case DRAFT, APPROVED, PUBLISHED -> Narrowing.NONE;
        };
    }
}
