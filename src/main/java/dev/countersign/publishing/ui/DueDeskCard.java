package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Waiting;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.ReviewStatus;
import dev.countersign.publishing.ReviewsDue;
import dev.countersign.publishing.ReviewsDue.LiveReview;
import dev.countersign.review.Policy.Overdue.Consequence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What readers get and somebody should review again, soon or since long; and what becomes of it if nobody does. */
@org.springframework.stereotype.Component
class DueDeskCard implements DeskCard {

    private static final int MOST = 8;

    private final ReviewsDue reviews;
    private final InstantSource clock;

    DueDeskCard(ReviewsDue reviews, InstantSource clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        if (actor.lacks(Role.EDITOR).isPresent()) return Optional.empty();
        var now = clock.instant();
        var consequence = reviews.consequence();
        var lines = reviews.due(MOST).stream()
                .map(review -> line(review, consequence, now))
                .toList();
        return Waiting.panel("Reviews due", lines);
    }

    private static ListItem line(LiveReview review, Consequence consequence, Instant now) {
        var status = review.at(now);
        return Waiting.line(
                "articles/" + review.article(),
                review.title(),
                "Edition %d is to be reviewed again%s".formatted(review.number(), inWords(review, consequence, status)),
                chip(status),
                When.of(review.due(), now));
    }

    private static Chip chip(ReviewStatus status) {
        return switch (status) {
            case GRACE_ENDED -> Chip.no("Grace ended");
            case OVERDUE -> Chip.no("Overdue");
            case CURRENT, DUE, REVIEW_NEEDED, CREDENTIAL_LAPSED -> Chip.you("Due");
        };
    }

    private static String inWords(LiveReview review, Consequence consequence, ReviewStatus status) {
        var verb = switch (consequence) {
            case NOTICE -> "";
            case DROP_REVIEWED_BY -> "its reviewers are no longer named";
            case UNPUBLISH -> "it is withdrawn";
        };
        var end = review.envelope().graceEndsAt();
        if (verb.isEmpty() || end == null || !status.isGraverThan(ReviewStatus.DUE)) return "";
        return status == ReviewStatus.GRACE_ENDED
                ? "; " + verb
                : "; from %s on %s".formatted(When.written(Day.of(end)), verb);
    }
}
