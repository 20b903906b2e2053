package dev.countersign.article;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.TreatmentId;
import dev.countersign.people.Directory;
import dev.countersign.treatment.Library;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Writing articles: starting them, saving their working text, naming them, keeping every revision. */
@Service
public class Authoring {

    private static final Limit MOST_SHOWN = Limit.of(1_000);
    private static final Limit MOST_REVISIONS = Limit.of(10_000);

    private final Articles articles;
    private final Revisions revisions;
    private final Library library;
    private final Directory directory;
    private final InstantSource clock;

    Authoring(Articles articles, Revisions revisions, Library library, Directory directory, InstantSource clock) {
        this.articles = articles;
        this.revisions = revisions;
        this.library = library;
        this.directory = directory;
        this.clock = clock;
    }

    /** Starts an article with its first text. */
    public Article start(Actor by, LocaleTag locale, Slug slug, ArticleText text) {
        by.demand(Role.WRITER, Role.EDITOR);
        demandSound(text);
        var article = new Article(
                ArticleId.next(),
                null,
                locale,
                slug,
                text,
                1,
                Contributor.of(by),
                now(),
                new Stage.Draft(),
                null,
                List.of(),
                0,
                List.of());
        return Saving.unique(
                () -> articles.save(article.noting(change("article.started", article, by))), slugTaken(locale, slug));
    }

    /**
     * Saves the working text over the revision that the writer saw. Saving what is there already changes nothing.
     *
     * @param seen the number of the revision that was edited; a newer one by now is refused as stale, and nothing is merged silently
     */
    public Article save(Actor by, ArticleId id, int seen, ArticleText text) {
        by.demand(Role.WRITER, Role.EDITOR);
        demandSound(text);
        return Saving.again(() -> {
            var article = get(id);
            if (article.working().equals(text)) return article;
            if (article.revision() != seen) throw stale(article).exception();
            revisions.save(article.currentRevision());
            var saved = article.with(text, Contributor.of(by), now());
            return articles.save(saved.noting(change("article.saved", saved, by)));
        });
    }

    /** Gives an article another address. What was published under the old one stays there until the next edition. */
    public Article rename(Actor by, ArticleId id, LocaleTag locale, Slug slug) {
        by.demand(Role.WRITER, Role.EDITOR);
        return Saving.unique(
                () -> changed(id, article -> {
                    var renamed = article.with(locale, slug);
                    return renamed.noting(change("article.renamed", renamed, by));
                }),
                slugTaken(locale, slug));
    }

    /** Loads, changes and saves an article, again if somebody else's save came between. For the modules that an article passes through. */
    public Article changed(ArticleId id, UnaryOperator<Article> change) {
        return Saving.again(() -> articles.save(change.apply(get(id))));
    }

    /**
     * Saves exactly this state of an article, for whoever decided on it.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody saved since it was loaded
     */
    public Article put(Article decided) {
        return articles.save(decided);
    }

    /** The article of this id, or a refusal. */
    public Article get(ArticleId id) {
        return find(id).orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-article", "There is no article " + id + ".")
                .exception());
    }

    /** The article of this id. */
    public Optional<Article> find(ArticleId id) {
        return articles.findById(id);
    }

    /** The article at this address. */
    public Optional<Article> find(LocaleTag locale, Slug slug) {
        return articles.findByLocaleAndSlug(locale, slug);
    }

    /** The articles, the one saved last first. */
    public List<Article> list() {
        return articles.findAllByOrderBySavedAtDescIdDesc(MOST_SHOWN);
    }

    /** The articles that were saved last, the newest first. */
    public List<Article> latest(int most) {
        return articles.findAllByOrderBySavedAtDescIdDesc(Limit.of(most));
    }

    /** The articles that lie with reviewers, the one saved last first. */
    public List<Article> inReview() {
        return articles.inReview(MOST_SHOWN);
    }

    /** The articles whose working text shows this treatment. */
    public List<Article> showing(TreatmentId treatment) {
        return articles.showing(treatment, MOST_SHOWN);
    }

    /** All revisions of an article from this number on, oldest first, the current one last. */
    public List<Revision> history(Article article, int from) {
        var history = new ArrayList<>(revisions.between(
                Revision.idOf(article.id(), from),
                Revision.idOf(article.id(), article.revision() - 1),
                MOST_REVISIONS));
        history.add(article.currentRevision());
        return history;
    }

    /** A change of state of this article, for its outbox. */
    public StateChange change(String type, Article article, Actor by) {
        return StateChange.of(
                type,
                "articles/" + article.id(),
                by,
                clock.instant(),
                Map.of(
                        "locale", article.locale().value(),
                        "slug", article.slug().value(),
                        "revision", String.valueOf(article.revision())));
    }

    private void demandSound(ArticleText text) {
        Consistency.demand(text);
        var missing = new ArrayList<Refusal.Reason>();
        var cards = library.all(text.treatments());
        for (var id : text.treatments())
            if (!cards.containsKey(id))
                missing.add(new Refusal.Reason("/sections", "There is no treatment card " + id));
        var authors = directory.all(text.authors());
        for (var id : text.authors())
            if (authors.stream().noneMatch(person -> person.id().equals(id)))
                missing.add(new Refusal.Reason("/authors", "There is no person " + id));
        if (!missing.isEmpty())
            throw new Refusal(INVALID, "unknown-ids", "The text names things that do not exist.", missing).exception();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Refusal slugTaken(LocaleTag locale, Slug slug) {
        return Refusal.of(
                CONFLICT,
                "slug-taken",
                "Another article in %s already has the address '%s'. Choose another, such as '%s'."
                        .formatted(locale, slug, slug.numbered(2)));
    }

    private static Refusal stale(Article article) {
        return Refusal.of(
                STALE,
                "stale",
                "%s saved revision %d of this article meanwhile. Yours is kept here; compare the two and save again."
                        .formatted(article.savedBy().name(), article.revision()));
    }
}
