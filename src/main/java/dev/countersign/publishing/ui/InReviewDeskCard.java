package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Waiting;
import dev.countersign.kit.ui.When;
import dev.countersign.review.Coverage;
import dev.countersign.review.Reviewing;
import java.time.InstantSource;
import java.util.Optional;

/** What lies with the reviewers, for the editor who asked them. */
@org.springframework.stereotype.Component
class InReviewDeskCard implements DeskCard {

    private static final int MOST = 8;

    private final Authoring authoring;
    private final Reviewing reviewing;
    private final InstantSource clock;

    InReviewDeskCard(Authoring authoring, Reviewing reviewing, InstantSource clock) {
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        if (actor.lacks(Role.EDITOR).isPresent()) return Optional.empty();
        var lines = authoring.inReview().stream()
                .map(reviewing::of)
                .filter(review -> !review.isApproved())
                .limit(MOST)
                .map(review -> Waiting.line(
                        "articles/" + review.article().id(),
                        review.article().working().title(),
                        progress(review.coverage()),
                        Chip.mute("In review"),
                        When.of(review.article().savedAt(), clock.instant())))
                .toList();
        return Waiting.panel("With the reviewers", lines);
    }

    private static String progress(Coverage coverage) {
        return "%d of %d parts need nobody any more"
                .formatted(coverage.settled(), coverage.parts().size());
    }
}
