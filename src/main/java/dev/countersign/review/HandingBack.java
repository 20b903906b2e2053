package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Handing a text back to its reviewers after they requested changes, with a note of what was done. */
@Service
public class HandingBack {

    static final String HANDED_BACK = "review.handedBack";
    static final String REVIEWERS = "reviewers";

    private final Authoring authoring;
    private final Requesting requesting;
    private final Once once;
    private final InstantSource clock;

    HandingBack(Authoring authoring, Requesting requesting, Once once, InstantSource clock) {
        this.authoring = authoring;
        this.requesting = requesting;
        this.once = once;
        this.clock = clock;
    }

    /**
     * Hands the text back, once for each change: to whoever requested changes and to everybody whose request is open. The article says so in one
     * write; the requests follow it.
     */
    public Article handBack(Actor by, String change, ArticleId id, String note) {
        var article = authoring.get(id);
        if (once.includes(change, article)) return article;
        by.demand(Role.WRITER, Role.EDITOR);
        var words = ChangingRequests.words("/note", note, "Say what you did, so that the reviewers know where to look");
        return authoring.changed(id, found -> {
            mayHandBack(by, found).ifPresent(refusal -> {
                throw refusal.exception();
            });
            var open = requesting.of(id).stream().filter(ReviewRequest::isOpen).toList();
            var reviewers = Stream.concat(
                            ((Stage.ChangesRequested) found.stage()).reviewers().stream(),
                            open.stream().flatMap(request -> request.person().stream()))
                    .distinct()
                    .toList();
            var due = open.stream()
                    .map(ReviewRequest::due)
                    .filter(Objects::nonNull)
                    .min(java.util.Comparator.naturalOrder())
                    .orElse(null);
            var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return found.at(new Stage.InReview(at, by.name(), reviewers, due, words))
                    .noting(change(found, by, reviewers).because(words).under(change));
        });
    }

    /** Why this actor may not hand this article back; empty if they may. */
    public Optional<Refusal> mayHandBack(Actor by, Article article) {
        return by.lacks(Role.WRITER, Role.EDITOR)
                .or(() -> article.stage() instanceof Stage.ChangesRequested
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                CONFLICT,
                                "nothing-to-hand-back",
                                "No reviewer has requested changes. Ask for a review instead.")));
    }

    private StateChange change(Article article, Actor by, List<PersonId> reviewers) {
        var change = authoring.change(HANDED_BACK, article, by);
        var details = new HashMap<>(change.details());
        details.put(REVIEWERS, reviewers.stream().map(PersonId::value).collect(Collectors.joining(",")));
        return StateChange.of(change.type(), change.subject(), by, change.at(), details);
    }
}
