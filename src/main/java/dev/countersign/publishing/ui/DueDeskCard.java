package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Waiting;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.EditionRef;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.ReviewStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;

/** What readers get and somebody should review again, soon or since long. */
@org.springframework.stereotype.Component
class DueDeskCard implements DeskCard {

    private static final int MOST = 8;

    private final Publishing publishing;
    private final Authoring authoring;
    private final InstantSource clock;

    DueDeskCard(Publishing publishing, Authoring authoring, InstantSource clock) {
        this.publishing = publishing;
        this.authoring = authoring;
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
        var lines = publishing.dueForReview(MOST).stream()
                .map(edition -> line(edition, now))
                .toList();
        return Waiting.panel("Reviews due", lines);
    }

    private ListItem line(EditionRef edition, Instant now) {
        var due = Objects.requireNonNull(edition.dates().nextReviewDueAt(), "it was found by this date");
        var overdue = ReviewStatus.at(now, due) == ReviewStatus.OVERDUE;
        return Waiting.line(
                "articles/" + edition.article(),
                authoring.get(edition.article()).working().title(),
                "Edition %d is to be reviewed again".formatted(edition.number()),
                overdue ? Chip.no("Overdue") : Chip.you("Due"),
                When.of(due, now));
    }
}
