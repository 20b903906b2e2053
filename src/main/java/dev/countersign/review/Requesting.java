package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.INVALID;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asking people to review an article, and handing it back to the writers. */
@Service
public class Requesting {

    private final Authoring authoring;
    private final Directory directory;
    private final InstantSource clock;

    Requesting(Authoring authoring, Directory directory, InstantSource clock) {
        this.authoring = authoring;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Asks for a review. A writer may ask as well as an editor.
     *
     * @param reviewers whom; empty for anyone qualified
     */
    public Article ask(
            Actor by, ArticleId id, List<PersonId> reviewers, @Nullable LocalDate due, @Nullable String note) {
        by.demand(Role.EDITOR, Role.WRITER);
        demandPeople(reviewers);
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return authoring.changed(
                id,
                article -> article.at(new Stage.InReview(at, by.name(), reviewers, due, note))
                        .noting(authoring.change("review.asked", article, by)));
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
        by.demand(Role.REVIEWER);
        if (note.isBlank())
            throw Refusal.of(INVALID, "note-missing", "Say what should change, so that the writer knows.")
                    .exception();
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return authoring.changed(
                id,
                article -> article.at(new Stage.ChangesRequested(at, by.name(), note.strip()))
                        .noting(authoring
                                .change("review.changesRequested", article, by)
                                .because(note.strip())));
    }
}
