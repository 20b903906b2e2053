package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Waiting;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.Publishing;
import dev.countersign.review.Reviewing;
import java.time.InstantSource;
import java.util.Optional;

/** What is covered and waits for an editor to publish it. */
@org.springframework.stereotype.Component
class ReadyDeskCard implements DeskCard {

    /** Looks at the articles saved last only: each look reads its whole history. */
    private static final int MOST_LOOKED_AT = 60;

    private static final int MOST = 8;

    private final Authoring authoring;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final InstantSource clock;

    ReadyDeskCard(Authoring authoring, Reviewing reviewing, Publishing publishing, InstantSource clock) {
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        if (actor.lacks(Role.EDITOR).isPresent()) return Optional.empty();
        var lines = authoring.latest(MOST_LOOKED_AT).stream()
                .map(reviewing::of)
                .filter(review -> publishing.mayPublish(actor, review).isEmpty())
                .limit(MOST)
                .map(review -> Waiting.line(
                        "articles/" + review.article().id(),
                        review.article().working().title(),
                        "Every part is covered",
                        Chip.ok("Approved"),
                        When.of(review.article().savedAt(), clock.instant())))
                .toList();
        return Waiting.panel("Ready to publish", lines);
    }
}
