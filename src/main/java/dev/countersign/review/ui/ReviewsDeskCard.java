package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Waiting;
import dev.countersign.kit.ui.When;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.review.Reviewing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reviews that were asked of somebody and wait for their signature, the most urgent first. */
@org.springframework.stereotype.Component
class ReviewsDeskCard implements DeskCard {

    private static final int MOST_LOOKED_AT = 60;

    private final Authoring authoring;
    private final Reviewing reviewing;
    private final Directory directory;
    private final InstantSource clock;

    ReviewsDeskCard(Authoring authoring, Reviewing reviewing, Directory directory, InstantSource clock) {
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        if (actor.lacks(Role.REVIEWER).isPresent() || actor.person() == null) return Optional.empty();
        var person = directory.get(actor.person());
        var lines = authoring.inReview().stream()
                .flatMap(article -> asked(article, person.id()))
                .sorted(Comparator.comparing(Asked::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_LOOKED_AT)
                .flatMap(asked -> line(asked, actor, person).stream())
                .toList();
        return Waiting.panel("Reviews asked of you", lines);
    }

    private record Asked(Article article, Stage.InReview stage) {

        @Nullable LocalDate due() {
            return stage.due();
        }
    }

    /** A review asked of nobody by name is asked of everybody who is qualified. */
    private static Stream<Asked> asked(Article article, PersonId person) {
        return article.stage() instanceof Stage.InReview stage
                        && (stage.reviewers().isEmpty() || stage.reviewers().contains(person))
                ? Stream.of(new Asked(article, stage))
                : Stream.of();
    }

    private Optional<ListItem> line(Asked asked, Actor actor, Person person) {
        var today = Day.of(clock.instant());
        var waiting = PartStanding.all(reviewing.of(asked.article()), actor.user(), person, today).stream()
                .filter(PartStanding.NeedsYou.class::isInstance)
                .count();
        if (waiting == 0) return Optional.empty();
        var due = asked.due();
        return Optional.of(Waiting.line(
                "review/" + asked.article().id(),
                asked.article().working().title(),
                waiting == 1 ? "1 part needs you" : waiting + " parts need you",
                due != null && due.isBefore(today) ? Chip.no("Overdue") : Chip.you("Needs you"),
                due == null ? When.of(asked.stage().since(), clock.instant()) : When.of(due, today)));
    }
}
