package dev.countersign.publishing;

import dev.countersign.kit.Actor;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.CalendarEntry.Kind;
import dev.countersign.kit.CalendarSource;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.publishing.ReviewsDue.LiveReview;
import dev.countersign.review.Policy.Overdue.Consequence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The days on which live editions are to be reviewed again, and those on which their grace ends. */
@Component
class ReviewDates implements CalendarSource {

    private static final int MOST = 1_000;

    private final ReviewsDue reviews;

    ReviewDates(ReviewsDue reviews) {
        this.reviews = reviews;
    }

    @Override
    public List<CalendarEntry> between(LocalDate from, LocalDate until, Actor actor) {
        if (actor.lacks(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR).isPresent()) return List.of();
        var consequence = reviews.consequence();
        var entries = new ArrayList<CalendarEntry>();
        // The grace may have begun long after the date, with a policy: whatever is overdue is looked at.
        for (var review : reviews.dueBetween(Instant.EPOCH, Day.start(until), MOST)) {
            entries.add(due(review));
            var end = review.envelope().graceEndsAt();
            if (end != null && consequence != Consequence.NOTICE) entries.add(end(review, end, consequence));
        }
        entries.removeIf(entry -> entry.day().isBefore(from) || !entry.day().isBefore(until));
        return entries;
    }

    private static CalendarEntry due(LiveReview review) {
        return new CalendarEntry(
                Day.of(review.due()),
                Kind.REVIEW_DUE,
                review.title(),
                "Edition %d is to be reviewed again".formatted(review.number()),
                "articles/" + review.article());
    }

    private static CalendarEntry end(LiveReview review, Instant end, Consequence consequence) {
        var words = consequence == Consequence.UNPUBLISH
                ? "Edition %d is withdrawn unless it was reviewed"
                : "The reviewers of edition %d are no longer named unless it was reviewed";
        return new CalendarEntry(
                Day.of(end),
                Kind.GRACE_ENDS,
                review.title(),
                words.formatted(review.number()),
                "articles/" + review.article());
    }
}
