package dev.countersign.publishing;

import dev.countersign.kit.Actor;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.CalendarEntry.Kind;
import dev.countersign.kit.CalendarSource;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.publishing.ReviewsDue.LiveReview;
import dev.countersign.review.Policy.Overdue.Consequence;
import dev.countersign.review.Reviewing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days on which live editions are to be reviewed again, and those on which their grace ends. */
@Component
class ReviewDates implements CalendarSource {

    private static final int MOST = 1_000;

    private final ReviewsDue reviews;
    private final Reviewing reviewing;

    ReviewDates(ReviewsDue reviews, Reviewing reviewing) {
        this.reviews = reviews;
        this.reviewing = reviewing;
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate until, Actor actor) {
        if (actor.lacks(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR).isPresent()) return List.of();
        var grace = reviewing.policy().overdue().graceDays();
        var entries = new ArrayList<CalendarEntry>();
        for (var review : reviews.dueBetween(Day.start(from.minusDays(grace)), Day.start(until), MOST))
            reviews.timetable(review).ifPresent(dates -> {
                entries.add(due(review, dates));
                if (dates.hasConsequence()) entries.add(end(review, dates));
            });
        entries.removeIf(entry -> entry.day().isBefore(from) || !entry.day().isBefore(until));
        return entries;
    }

    private static CalendarEntry due(LiveReview review, Timetable dates) {
        return new CalendarEntry(
                Day.of(dates.due()),
                Kind.REVIEW_DUE,
                review.title(),
                "Edition %d is to be reviewed again".formatted(review.number()),
                "articles/" + review.article());
    }

    private static CalendarEntry end(LiveReview review, Timetable dates) {
        var words = dates.rule().consequence() == Consequence.UNPUBLISH
                ? "Edition %d is withdrawn unless it was reviewed"
                : "The reviewers of edition %d are no longer named unless it was reviewed";
        return new CalendarEntry(
                Day.of(dates.graceEnds()),
                Kind.GRACE_ENDS,
                review.title(),
                words.formatted(review.number()),
                "articles/" + review.article());
    }
}
