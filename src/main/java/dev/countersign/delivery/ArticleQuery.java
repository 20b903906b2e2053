package dev.countersign.delivery;

import dev.countersign.kit.EditionId;
import dev.countersign.kit.Json;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Cursor;
import dev.countersign.kit.http.Page;
import dev.countersign.kit.http.Parameters;
import dev.countersign.publishing.ArticleSearch;
import dev.countersign.publishing.Catalogue.Found;
import dev.countersign.publishing.ListingOrder;
import dev.countersign.publishing.ListingPosition;
import dev.countersign.publishing.ReviewStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code GET /articles} is asked.
 *
 * @param sort as it was written, such as {@code -publishedAt}
 */
record ArticleQuery(ArticleSearch search, String sort, Page page) {

    private static final String NEWEST_FIRST = "-publishedAt";
    private static final List<String> SORTS = Stream.concat(
                    ListingOrder.words().stream(), ListingOrder.words().stream().map("-"::concat))
            .toList();
    private static final List<String> STATUSES =
            Arrays.stream(ReviewStatus.values()).map(ArticleQuery::word).toList();

    static ArticleQuery of(HttpServletRequest request, Finding finding) {
        var parameters = Parameters.of(
                request,
                "locale",
                "topic",
                "author",
                "reviewer",
                "treatment",
                "reviewStatus",
                "publishedSince",
                "changedSince",
                "reviewedSince",
                "dueBefore",
                "sort",
                "limit",
                "cursor",
                "total");
        var sort = Objects.requireNonNullElse(
                parameters.oneOf("sort", text -> Optional.of(text).filter(SORTS::contains), SORTS), NEWEST_FIRST);
        var search = new ArticleSearch(
                finding.locale(parameters),
                parameters.value("topic", Slug::new),
                parameters.value("author", Slug::new),
                parameters.value("reviewer", Slug::new),
                parameters.value("treatment", Slug::new),
                parameters.oneOf("reviewStatus", ArticleQuery::status, STATUSES),
                new ArticleSearch.Since(
                        parameters.moment("publishedSince"),
                        parameters.moment("changedSince"),
                        parameters.moment("reviewedSince")),
                parameters.moment("dueBefore"),
                ListingOrder.named(sort.replaceFirst("^-", "")).orElseThrow(),
                sort.startsWith("-"));
        var page = Page.of(parameters, cursorOrder(sort));
        parameters.demandRight();
        return new ArticleQuery(search, sort, page);
    }

    /** Where the last page ended; null for the first one. */
    @Nullable ListingPosition after() {
        return page.after()
                .map(Cursor::position)
                .map(position -> new ListingPosition(position.getFirst(), new EditionId(position.getLast())))
                .orElse(null);
    }

    /** Where the next page begins. */
    Cursor next(Found last) {
        return new Cursor(
                cursorOrder(sort),
                List.of(last.position().key(), last.position().id().value()));
    }

    private static String cursorOrder(String sort) {
        return "articles " + sort;
    }

    private static Optional<ReviewStatus> status(String text) {
        return Arrays.stream(ReviewStatus.values())
                .filter(status -> word(status).equals(text))
                .findFirst();
    }

    private static String word(ReviewStatus status) {
        return Json.MAPPER.convertValue(status, String.class);
    }
}
