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
import dev.countersign.kit.UserId;
import dev.countersign.people.Directory;
import dev.countersign.treatment.Library;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Writing articles: starting them, saving their working text, naming them, keeping every revision. */
@Service
public class Authoring {

    private static final Limit MOST_SHOWN = Limit.of(1_000);
    private static final Limit MOST_REVISIONS = Limit.of(10_000);

    private final Articles articles;
    private final FilteredArticles filtered;
    private final Revisions revisions;
    private final Library library;
    private final Directory directory;
    private final InstantSource clock;

    Authoring(
            Articles articles,
            FilteredArticles filtered,
            Revisions revisions,
            Library library,
            Directory directory,
            InstantSource clock) {
        this.articles = articles;
        this.filtered = filtered;
        this.revisions = revisions;
        this.library = library;
        this.directory = directory;
        this.clock = clock;
    }

    /** Starts an article with its first text. */
    public Article start(Actor by, LocaleTag locale, Slug slug, ArticleText text) {
        return start(by, ArticleId.next(), locale, slug, text);
    }

    /** The same under an identity that was chosen before. */
    public Article start(Actor by, ArticleId id, LocaleTag locale, Slug slug, ArticleText text) {
        by.demand(Role.WRITER, Role.EDITOR);
        demandSound(text);
        var article = new Article(
                id,
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
                List.of(),
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
        return rename(by, id, article -> true, locale, slug);
    }

    /**
     * The same for an article that is still as the caller saw it. An address that it has already changes nothing.
     *
     * @param seen the {@link Article#version} that was seen; a newer one by now is refused as stale
     */
    public Article rename(Actor by, ArticleId id, long seen, LocaleTag locale, Slug slug) {
        var article = get(id);
        return article.locale().equals(locale) && article.slug().equals(slug)
                ? article
                : rename(by, id, found -> Objects.equals(found.version(), seen), locale, slug);
    }

    private Article rename(Actor by, ArticleId id, Predicate<Article> isAsSeen, LocaleTag locale, Slug slug) {
        by.demand(Role.WRITER, Role.EDITOR);
        return Saving.unique(
                () -> changed(id, article -> {
                    if (!isAsSeen.test(article)) throw changedMeanwhile().exception();
                    var renamed = article.with(locale, slug);
                    return renamed.noting(change("article.renamed", renamed, by));
                }),
                slugTaken(locale, slug));
    }

    /**
     * Loads, changes and saves an article, again if somebody else's save came between; one that is given back as it was is not saved. For the
     * modules that an article passes through.
     */
    public Article changed(ArticleId id, UnaryOperator<Article> change) {
        return Saving.again(() -> {
            var before = get(id);
            var after = change.apply(before);
            return after == before ? before : articles.save(after);
        });
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

    /**
     * A page of the articles that a filter leaves, the one saved last first.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Article> list(ArticleFilter filter, @Nullable Article after, int most) {
        return filtered.after(after, filter, most);
    }

    /**
     * The articles in the order in which they were started.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<Article> page(@Nullable ArticleId after, int most) {
        return articles.after(after == null ? "" : after.value(), Limit.of(most));
    }

    /** The articles that were saved last, the newest first. */
    public List<Article> latest(int most) {
        return articles.findAllByOrderBySavedAtDescIdDesc(Limit.of(most));
    }

    /** The articles whose text this user saved last, the newest first. */
    public List<Article> savedBy(UserId user, int most) {
        return articles.savedBy(user, Limit.of(most));
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

    /** The revisions of an article before this number, newest first. */
    public List<Revision> revisions(Article article, int before, int most) {
        var found = new ArrayList<Revision>();
        if (before > article.revision()) found.add(article.currentRevision());
        if (found.size() < most)
            found.addAll(revisions.betweenBackwards(
                    Revision.idOf(article.id(), 1),
                    Revision.idOf(article.id(), Math.min(before, article.revision()) - 1),
                    Limit.of(most - found.size())));
        return found;
    }

    /** The revision of this number. */
    public Optional<Revision> revision(Article article, int number) {
        return number == article.revision()
                ? Optional.of(article.currentRevision())
                : revisions.findById(Revision.idOf(article.id(), number));
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

    private static Refusal changedMeanwhile() {
        return Refusal.of(STALE, "stale", "Somebody changed this article meanwhile. Look at it again, then change it.");
    }

    private static Refusal stale(Article article) {
        return Refusal.of(
                STALE,
                "stale",
                "%s saved revision %d of this article meanwhile. Yours is kept here; compare the two and save again."
                        .formatted(article.savedBy().name(), article.revision()));
    }
}
