package dev.countersign.management;

import dev.countersign.article.Article;
import java.util.Objects;

/**
 * The version of an article: the number of its revision, a dot, and the number of its latest save. Whoever saves the text must have seen the
 * revision; whoever changes the address must have seen the latest save. So a review that was asked for meanwhile is in nobody's way.
 */
record ArticleVersion(int revision, long save) {

    private static final ArticleVersion NONE = new ArticleVersion(0, -1);

    static String of(Article article) {
        return "%d.%d".formatted(article.revision(), Objects.requireNonNull(article.version()));
    }

    /** The version that somebody saw; one that never was is no version of anything. */
    static ArticleVersion seen(Seen seen) {
        var numbers = seen.version().split("\\.", -1);
        return seen.version().matches("\\d{1,9}\\.\\d{1,9}")
                ? new ArticleVersion(Integer.parseInt(numbers[0]), Long.parseLong(numbers[1]))
                : NONE;
    }
}
