package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Panel;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.review.Responding;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.Reviewing;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The reviews that were asked of somebody, the most urgent first, to accept, to decline and to begin. */
@org.springframework.stereotype.Component
class ReviewsDeskCard implements DeskCard {

    private static final int MOST_LOOKED_AT = 60;

    private final Responding responding;
    private final Reviewing reviewing;
    private final Directory directory;
    private final InstantSource clock;

    ReviewsDeskCard(Responding responding, Reviewing reviewing, Directory directory, InstantSource clock) {
        this.responding = responding;
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
        var panel = new Panel("Reviews asked of you");
        return fill(panel, actor) ? Optional.of(panel) : Optional.empty();
    }

    private boolean fill(Panel panel, Actor actor) {
        var lines = lines(actor, () -> {
            if (!fill(panel, actor)) panel.setVisible(false);
        });
        var list = new UnorderedList(lines.toArray(ListItem[]::new));
        list.addClassNames("list", "plain");
        panel.holding(list);
        return !lines.isEmpty();
    }

    private List<ListItem> lines(Actor actor, Runnable onAnswer) {
        var person = directory.get(Objects.requireNonNull(actor.person()));
        var byArticle = responding.askedOf(actor).stream()
                .collect(Collectors.groupingBy(
                        ReviewRequest::article,
                        LinkedHashMap<ArticleId, List<ReviewRequest>>::new,
                        Collectors.toList()));
        return byArticle.values().stream()
                .sorted(Comparator.comparing(ReviewsDeskCard::due, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_LOOKED_AT)
                .flatMap(requests -> line(requests, actor, person, onAnswer).stream())
                .toList();
    }

    /** What anyone was asked waits for nobody who has nothing to sign there; what somebody was asked by name waits for their answer. */
    private Optional<ListItem> line(List<ReviewRequest> requests, Actor actor, Person person, Runnable onAnswer) {
        var review = reviewing.of(requests.getFirst().article());
        var today = Day.of(clock.instant());
        var waiting = (int) PartStanding.all(review, actor.user(), person, today).stream()
                .filter(PartStanding.NeedsYou.class::isInstance)
                .count();
        var own = review.discussion().openedBy(actor.user(), person.id()).size();
        var byName = requests.stream().anyMatch(request -> !(request.asked() instanceof Asked.Anyone));
        if (waiting == 0 && own == 0 && !byName) return Optional.empty();
        return Optional.of(new AskedLine(review, requests, waiting, own, clock.instant(), new AskedLine.Hands() {
            @Override
            public boolean mayAnswer(ReviewRequest request) {
                return responding.mayAnswer(actor, request).isEmpty();
            }

            @Override
            public void accept(ReviewRequest request) {
                responding.accept(actor, Ulid.next(), request.id());
                onAnswer.run();
            }

            @Override
            public void decline(ReviewRequest request, String reason) {
                responding.decline(actor, Ulid.next(), request.id(), reason);
                onAnswer.run();
            }
        }));
    }

    private static @Nullable LocalDate due(List<ReviewRequest> requests) {
        return requests.stream()
                .map(ReviewRequest::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
