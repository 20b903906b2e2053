package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.INVALID;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.FollowedChanges;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asking people to review an article, and handing it back to the writers. */
@Service
public class Requesting {

    private final Authoring authoring;
    private final Directory directory;
    private final FollowedChanges followed;
    private final InstantSource clock;

    Requesting(Authoring authoring, Directory directory, FollowedChanges followed, InstantSource clock) {
        this.authoring = authoring;
        this.directory = directory;
        this.followed = followed;
        this.clock = clock;
    }

    /**
     * Asks for a review. A writer may ask as well as an editor.
     *
     * @param reviewers whom; empty for anyone qualified
     */
    public Article ask(
            Actor by, ArticleId id, List<PersonId> reviewers, @Nullable LocalDate due, @Nullable String note) {
        return ask(by, Ulid.next(), id, reviewers, due, note);
    }

    /** Asks for a review, once for each change: asked again under the same identity, it shows the article as it is by now. */
    public Article ask(
            Actor by,
            String change,
            ArticleId id,
            List<PersonId> reviewers,
            @Nullable LocalDate due,
            @Nullable String note) {
        by.demand(Role.EDITOR, Role.WRITER);
        demandPeople(reviewers);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return once(
                change,
                id,
                article -> article.at(new Stage.InReview(at, by.name(), reviewers, due, note))
                        .noting(authoring.change("review.asked", article, by).under(change)));
    }

    private void demandPeople(List<PersonId> reviewers) {
        var known = directory.all(reviewers).stream().map(Person::id).toList();
        var missing = IntStream.range(0, reviewers.size())
                .filter(i -> !known.contains(reviewers.get(i)))
                .mapToObj(i -> new Reason("/reviewers/" + i, "There is no person " + reviewers.get(i)))
                .toList();
        if (!missing.isEmpty())
            throw new Refusal(INVALID, "unknown-ids", "The request names people who do not exist.", missing)
                    .exception();
    }

    /** Hands the text back: something must change before it can be signed. */
    public Article requestChanges(Actor by, ArticleId id, String note) {
        return requestChanges(by, Ulid.next(), id, note);
    }

    /** Hands the text back, once for each change, as {@link #ask(Actor, String, ArticleId, List, LocalDate, String)} does. */
    public Article requestChanges(Actor by, String change, ArticleId id, String note) {
        by.demand(Role.REVIEWER);
        if (note.isBlank())
            throw Refusal.of(INVALID, "note-missing", "Say what should change, so that the writer knows.")
                    .exception();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return once(
                change,
                id,
                article -> article.at(new Stage.ChangesRequested(at, by.name(), note.strip()))
                        .noting(authoring
                                .change("review.changesRequested", article, by)
                                .because(note.strip())
                                .under(change)));
    }

    /** A change waits in the outbox before it is followed, so looking there first and then at those that were followed misses none. */
    private Article once(String change, ArticleId id, UnaryOperator<Article> doing) {
        var article = authoring.get(id);
        var waits = article.outbox().stream().anyMatch(waiting -> waiting.id().equals(change));
        return waits || followed.include(change) ? article : authoring.changed(id, doing);
    }
}
