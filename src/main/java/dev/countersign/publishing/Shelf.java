package dev.countersign.publishing;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import dev.countersign.people.Directory;
import dev.countersign.publishing.WithdrawalNotice.Replacement;
import dev.countersign.review.Recalling;
import dev.countersign.treatment.Library;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Keeps what readers find: shows an edition once its article names it as live, takes it away once its article says so, renders envelopes anew
 * when a person or the calendar changes them, and forgets editions that no article ever named. Editions are named in numbers and loaded one at a time.
 */
@Component
class Shelf implements StateChangeFollower {

    static final String PUBLISHED = "article.published";
    static final String WITHDRAWN = "article.withdrawn";
    private static final String ARTICLES = "articles/";
    private static final String PEOPLE = "people/";

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Limit ONE = Limit.of(1);
    private static final Limit TWO = Limit.of(2);
    private static final Limit AT_ONCE = Limit.of(200);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Editions editions;
    private final Showcase showcase;
    private final Authoring authoring;
    private final Directory directory;
    private final Recalling recalling;
    private final Library library;
    private final Announcing announcing;
    private final ChangeFeed feed;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Shelf(
            Editions editions,
            Showcase showcase,
            Authoring authoring,
            Directory directory,
            Recalling recalling,
            Library library,
            Announcing announcing,
            ChangeFeed feed,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.editions = editions;
        this.showcase = showcase;
        this.authoring = authoring;
        this.directory = directory;
        this.recalling = recalling;
        this.library = library;
        this.announcing = announcing;
        this.feed = feed;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void follow(StateChange change) {
        if (change.type().equals(PUBLISHED)) show(edition(change));
        else if (change.type().equals(WITHDRAWN)) takeAway(article(change), edition(change));
        else if (change.subject().startsWith(PEOPLE)) refresh(person(change), change);
    }

    /** Renders anew what the calendar has changed: reviews that fell due, letters that lapsed. */
    void refreshByCalendar() {
        List<EditionRef> due;
        do {
            due = editions.toRefresh(clock.instant(), AT_ONCE);
            due.forEach(this::refresh);
        } while (due.size() == AT_ONCE.max());
    }

    /** Deletes editions that were prepared and never named by their article. */
    void forgetUnnamed() {
        for (var edition : editions.neverShown(clock.instant().minus(PATIENCE), AT_ONCE))
            if (!isNamed(edition)) {
                LOG.info(
                        "Forgetting edition {} of article {}, which was prepared and never published",
                        edition.number(),
                        edition.article());
                editions.deleteById(edition.id());
            }
    }

    private void show(EditionId id) {
        var edition = editions.findById(id)
                .orElseThrow(() -> new IllegalStateException("A published edition is missing: " + id));
        var isLatest =
                editions.namesOf(edition.article(), ONE).stream().noneMatch(other -> other.number() > edition.number());
        put(id, before -> before == null ? (isLatest ? Standing.LIVE : Standing.SUPERSEDED) : before);
        var earlier = editions.liveBefore(edition.article(), edition.number(), AT_ONCE);
        earlier.forEach(one -> put(one.id(), before -> before == Standing.LIVE ? Standing.SUPERSEDED : before));
        followWithLists(edition.article(), id);
        announcing.announce(id);
        earlier.forEach(one -> announcing.announce(one.id()));
        refreshEach(after -> editions.replacedBy(edition.article(), after, AT_ONCE));
    }

    private void takeAway(ArticleId article, EditionId id) {
        put(id, before -> Standing.WITHDRAWN);
        followWithLists(article, id);
        announcing.announce(id);
    }

    /** Tells once more that something changed: lists that somebody made meanwhile were made of the old. */
    private void followWithLists(ArticleId article, EditionId changed) {
        showcase.follow(article);
        events.publishEvent(new EnvelopeChanged(changed));
    }

    /** Renders anew what quotes a person. Of whom nobody quotes, readers know nothing. */
    private void refresh(PersonId person, StateChange change) {
        if (refreshEach(after -> editions.quoting(person, after, AT_ONCE)))
            feed.append(News.of(person, directory.get(person).slug(), change));
    }

    /** Goes through editions by their ids, and tells whether there were any. */
    private boolean refreshEach(Function<String, List<EditionRef>> after) {
        var next = after.apply("");
        var any = !next.isEmpty();
        while (!next.isEmpty()) {
            next.forEach(this::refresh);
            next = after.apply(next.getLast().id().value());
        }
        return any;
    }

    private void refresh(EditionRef edition) {
        refresh(edition.id());
    }

    /** Renders anew what is said around an edition. */
    void refresh(EditionId edition) {
        put(edition, UnaryOperator.identity());
        announcing.announce(edition);
    }

    /** Renders an edition's envelope, again if somebody else rendered it meanwhile: what they knew must not be lost. */
    private void put(EditionId id, UnaryOperator<@Nullable Standing> change) {
        Saving.again(() -> {
            var edition = editions.findById(id).orElseThrow();
            var before = edition.envelope();
            var standing = Objects.requireNonNull(change.apply(before == null ? null : before.standing()));
            var around = new Surroundings(
                    standing,
                    standing == Standing.WITHDRAWN ? notice(edition) : null,
                    recalls(edition),
                    directory.all(EnvelopeMaking.peopleOf(edition)));
            var envelope = EnvelopeMaking.of(edition, around, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            var news = news(edition, envelope);
            var written = before == null
                    ? editions.show(id, envelope, news)
                    : editions.replace(id, before.rendering(), envelope, news);
            if (written == 0) throw new OptimisticLockingFailureException("Rendered by somebody else meanwhile");
            events.publishEvent(new EnvelopeChanged(id));
            return envelope;
        });
    }

    /** What the envelope tells that the one before it did not. */
    private List<News> news(Edition edition, Envelope envelope) {
        var before = edition.envelope();
        if (before != null && EnvelopeMaking.sameAnswers(before, envelope)) return List.of();
        if (before != null && before.standing() == envelope.standing())
            return List.of(News.of(edition, News.Kind.UPDATED, envelope.modifiedAt(), false));
        var kind = switch (envelope.standing()) {
            case LIVE -> News.Kind.PUBLISHED;
            case SUPERSEDED -> News.Kind.SUPERSEDED;
            case WITHDRAWN -> News.Kind.WITHDRAWN;
        };
        var leavesNothing = envelope.standing() != Standing.LIVE
                && editions.at(edition.locale(), edition.slug(), Standing.LIVE, TWO).stream()
                        .allMatch(live -> live.id().equals(edition.id()));
        return List.of(News.of(edition, kind, envelope.modifiedAt(), leavesNothing));
    }

    /** The recalls that the edition falls under, each with the card that stands for the recalled one. */
    private List<RecallNotice> recalls(Edition edition) {
        var digests = edition.parts().stream().map(Edition.PartDigest::digest).toList();
        return Recalled.of(edition, recalling.over(digests)).stream()
                .map(recall -> RecallNotice.of(
                        recall,
                        Optional.ofNullable(recall.statement().replacement()).flatMap(library::find)))
                .toList();
    }

    /** What the article says of the withdrawal, with the replacement where readers find it today. */
    private WithdrawalNotice notice(Edition edition) {
        var gone = authoring
                .get(edition.article())
                .withdrawn(edition.id())
                .orElseThrow(() -> new IllegalStateException("No article took this edition away: " + edition.id()));
        return WithdrawalNotice.of(
                gone,
                Optional.ofNullable(gone.withdrawal().replacement())
                        .flatMap(article ->
                                editions.namesOf(article, ONE).stream().findFirst())
                        .map(newest -> new Replacement(newest.article(), newest.slug(), newest.locale())));
    }

    private static PersonId person(StateChange change) {
        return new PersonId(change.subject().substring(PEOPLE.length()));
    }

    private static ArticleId article(StateChange change) {
        return new ArticleId(change.subject().substring(ARTICLES.length()));
    }

    private static EditionId edition(StateChange change) {
        return new EditionId(Objects.requireNonNull(change.details().get("edition")));
    }

    private boolean isNamed(EditionRef edition) {
        return authoring
                .find(edition.article())
                .filter(article -> names(article, edition.id()))
                .isPresent();
    }

    /** Whether an article names this edition as one that it published. */
    static boolean names(Article article, EditionId id) {
        return (article.live() != null && article.live().edition().equals(id))
                || article.outbox().stream()
                        .anyMatch(change -> id.value().equals(change.details().get("edition")));
    }
}
