package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Waiting;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.ReviewStatus;
import dev.countersign.publishing.ReviewsDue;
import dev.countersign.publishing.ReviewsDue.LiveReview;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What readers get and somebody should review again whatever its date, with each reason. */
@org.springframework.stereotype.Component
class NeededDeskCard implements DeskCard {

    private static final int MOST = 8;

    private final ReviewsDue reviews;
    private final InstantSource clock;

    NeededDeskCard(ReviewsDue reviews, InstantSource clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        if (actor.lacks(Role.EDITOR).isPresent()) return Optional.empty();
        var now = clock.instant();
        return Waiting.panel(
                "Reviews needed",
                reviews.needed(MOST).stream().map(review -> line(review, now)).toList());
    }

    private static ListItem line(LiveReview review, Instant now) {
        var lapsed = review.envelope().needs().stream()
                .anyMatch(need -> need.why().status() == ReviewStatus.CREDENTIAL_LAPSED);
        return Waiting.line(
                "articles/" + review.article(),
                review.title(),
                "Edition %d: %s".formatted(review.number(), review.reasons()),
                Chip.no(lapsed ? "Credential lapsed" : "Review needed"),
                When.of(review.dates().publishedAt(), now));
    }
}
