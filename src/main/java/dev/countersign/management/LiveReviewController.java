package dev.countersign.management;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.CalendarSource;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Parameters;
import dev.countersign.publishing.ReviewNeed;
import dev.countersign.publishing.ReviewStatus;
import dev.countersign.publishing.ReviewsDue;
import dev.countersign.publishing.ReviewsDue.LiveReview;
import dev.countersign.review.Policy.Overdue.Consequence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which live editions ask for a review, and what is on which day. */
@Controller
@RequestMapping(Reply.ROOT)
class LiveReviewController {

    private static final int MOST = 100;

    private final ReviewsDue reviews;
    private final List<CalendarSource> sources;
    private final InstantSource clock;
    private final CurrentActor current;

    LiveReviewController(ReviewsDue reviews, List<CalendarSource> sources, InstantSource clock, CurrentActor current) {
        this.reviews = reviews;
        this.sources = sources;
        this.clock = clock;
        this.current = current;
    }

    /**
     * A live edition and what asks for its review.
     *
     * @param graceEndsAt where anything follows from it
     * @param needs why it is to be reviewed whatever its date
     */
    record LiveReviewShown(
            ArticleId article,
            String title,
            LocaleTag locale,
            Slug slug,
            int edition,
            ReviewStatus status,
            @Nullable Instant lastReviewedAt,
            @Nullable Instant nextReviewDueAt,
            @Nullable Instant graceEndsAt,
            List<ReviewNeed> needs) {

        static LiveReviewShown of(LiveReview review, Consequence consequence) {
            return new LiveReviewShown(
                    review.article(),
                    review.title(),
                    review.locale(),
                    review.slug(),
                    review.number(),
                    review.envelope().reviewStatus(),
                    review.envelope().reviewed().lastReviewedAt(),
                    review.envelope().reviewed().nextReviewDueAt(),
                    consequence == Consequence.NOTICE ? null : review.envelope().graceEndsAt(),
                    review.envelope().needs());
        }
    }

    @GetMapping("/live-reviews/due")
    Reply due() {
        return shown(reviews.due(MOST));
    }

    @GetMapping("/live-reviews/needed")
    Reply needed() {
        return shown(reviews.needed(MOST));
    }

    @GetMapping("/calendar")
    Reply calendar(HttpServletRequest request) {
        var by = current.get();
        var parameters = Parameters.of(request, "month");
        var month = Objects.requireNonNullElseGet(
                parameters.value("month", LiveReviewController::month),
                () -> YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)));
        parameters.demandRight();
        return Reply.all(sources.stream()
                .flatMap(source ->
                        source.between(month.atDay(1), month.plusMonths(1).atDay(1), by).stream())
                .sorted(Comparator.comparing(CalendarEntry::day).thenComparing(CalendarEntry::title))
                .toList());
    }

    private Reply shown(List<LiveReview> found) {
        return Reply.all(found.stream()
                .map(review -> LiveReviewShown.of(review, reviews.consequence()))
                .toList());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'month' is a month such as 2026-03", e);
        }
    }
}
