package dev.countersign.publishing;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import dev.countersign.people.Directory;
import dev.countersign.review.Reviewing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
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
    static final String CORRECTED = "article.corrected";
    private static final String CONTESTED = "waiver.contested";
    private static final String SIGNED = "article.signed";
    private static final String CARD = "card:";
    private static final String ARTICLES = "articles/";
    private static final String PEOPLE = "people/";

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Limit ONE = Limit.of(1);
    private static final Limit TWO = Limit.of(2);
    private static final Limit AT_ONCE = Limit.of(200);
    private static final Limit MOST = Limit.of(10_000);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Editions editions;
    private final Showcase showcase;
    private final Authoring authoring;
    private final Directory directory;
    private final Reviewing reviewing;
    private final Wrapping wrapping;
    private final Watching watching;
    private final Announcing announcing;
    private final ChangeFeed feed;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    Shelf(
            Editions editions,
            Showcase showcase,
            Authoring authoring,
            Directory directory,
            Reviewing reviewing,
            Wrapping wrapping,
            Watching watching,
            Announcing announcing,
            ChangeFeed feed,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.editions = editions;
        this.showcase = showcase;
        this.authoring = authoring;
        this.directory = directory;
        this.reviewing = reviewing;
        this.wrapping = wrapping;
        this.watching = watching;
        this.announcing = announcing;
        this.feed = feed;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void follow(StateChange change) {
        switch (change.type()) {
            case PUBLISHED -> show(edition(change));
            case WITHDRAWN -> takeAway(article(change), edition(change));
            case CORRECTED -> editions.namesOf(article(change), MOST).forEach(this::refresh);
            case SIGNED -> renew(article(change), change.details());
            case CONTESTED -> {
                var waiver = Objects.requireNonNull(change.details().get("waiver"));
                refreshEach(after -> editions.restingOn(waiver, after, AT_ONCE));
            }
            default -> {
                if (change.subject().startsWith(PEOPLE)) refresh(person(change), change);
            }
        }
    }

    /** Renders anew what the calendar has changed, reviews that fell due, letters that lapsed, and what a new policy judges otherwise. */
    void refreshByCalendar() {
        refreshAll(() -> editions.toRefresh(clock.instant(), AT_ONCE));
        refreshAll(() -> editions.underEarlier(reviewing.policy().version(), AT_ONCE));
    }

    private void refreshAll(Supplier<List<EditionRef>> waiting) {
        List<EditionRef> next;
        do {
            next = waiting.get();
            next.forEach(this::refresh);
        } while (next.size() == AT_ONCE.max());
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
        wrapping.put(id, before -> before == null ? (isLatest ? Standing.LIVE : Standing.SUPERSEDED) : before);
        var earlier = editions.liveBefore(edition.article(), edition.number(), AT_ONCE);
        earlier.forEach(
                one -> wrapping.put(one.id(), before -> before == Standing.LIVE ? Standing.SUPERSEDED : before));
        followWithLists(edition.article(), id);
        announcing.announce(id);
        earlier.forEach(one -> announcing.announce(one.id()));
        refreshEach(after -> editions.replacedBy(edition.article(), after, AT_ONCE));
    }

    private void takeAway(ArticleId article, EditionId id) {
        wrapping.put(id, before -> Standing.WITHDRAWN);
        followWithLists(article, id);
        announcing.announce(id);
    }

    /** Looks whether a signature completed another review of live editions: of the article's, and of those that show a card that was signed. */
    private void renew(ArticleId article, Map<String, String> signed) {
        var concerned = new LinkedHashSet<EditionRef>(editions.liveBefore(article, Integer.MAX_VALUE, ONE));
        signed.forEach((part, digest) -> {
            if (part.startsWith(CARD)) concerned.addAll(editions.showing(part.substring(CARD.length()), digest, MOST));
        });
        concerned.forEach(this::renew);
    }

    private void renew(EditionRef ref) {
        var edition = editions.findById(ref.id()).orElseThrow();
        var signOffs = reviewing.signOffsOver(
                edition.parts().stream().map(Edition.PartDigest::digest).toList());
        var renewals = Renewals.of(edition, signOffs, new ReviewRules(reviewing.policies()));
        var known = edition.renewals().stream().map(Renewal::at).toList();
        renewals.removeIf(renewal -> known.contains(renewal.at()));
        if (renewals.isEmpty()) return;
        renewals.forEach(renewal -> editions.renew(edition.id(), renewal.at(), renewal));
        refresh(ref);
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

    /** Renders one anew, tells what there is to tell of it, and renders it once more if that changed anything. */
    private void refresh(EditionRef edition) {
        refresh(edition.id());
    }

    /** The same of the edition of this id. */
    void refresh(EditionId edition) {
        while (watching.see(wrapping.put(edition, UnaryOperator.identity()))) LOG.debug("Told of edition {}", edition);
        announcing.announce(edition);
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
