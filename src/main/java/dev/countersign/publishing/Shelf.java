package dev.countersign.publishing;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import dev.countersign.people.Directory;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps what readers find: shows an edition once its article names it as live, renders envelopes anew when a person or the calendar changes
 * them, and forgets editions that no article ever named.
 */
@Component
class Shelf implements StateChangeFollower {

    static final String PUBLISHED = "article.published";

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final Limit AT_ONCE = Limit.of(500);
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Editions editions;
    private final Authoring authoring;
    private final Directory directory;
    private final InstantSource clock;

    Shelf(Editions editions, Authoring authoring, Directory directory, InstantSource clock) {
        this.editions = editions;
        this.authoring = authoring;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void follow(StateChange change) {
        if (change.type().equals(PUBLISHED))
            show(new EditionId(Objects.requireNonNull(change.details().get("edition"))));
        else if (change.subject().startsWith("people/"))
            refreshQuoting(new PersonId(change.subject().substring("people/".length())));
    }

    /** Renders anew what the calendar has changed: reviews that fell due, letters that lapsed. */
    @Scheduled(fixedDelayString = "${countersign.shelf.refresh:1m}", initialDelayString = "0s")
    void refreshByCalendar() {
        editions.toRefresh(clock.instant(), AT_ONCE).forEach(this::refresh);
    }

    /** Deletes editions that were prepared and never named by their article. */
    @Scheduled(
            fixedDelayString = "${countersign.shelf.forget:15m}",
            initialDelayString = "${countersign.shelf.forget-first:1m}")
    void forgetUnnamed() {
        var latest = clock.instant().minus(PATIENCE);
        for (var edition : editions.neverShown(AT_ONCE))
            if (edition.dates().publishedAt().isBefore(latest) && !isNamed(edition)) {
                LOG.info(
                        "Forgetting edition {} of article {}, which was prepared and never published",
                        edition.number(),
                        edition.article());
                editions.delete(edition);
            }
    }

    private void show(EditionId id) {
        var edition = editions.findById(id)
                .orElseThrow(() -> new IllegalStateException("A published edition is missing: " + id));
        var shown = editions.shownOf(edition.article(), AT_ONCE);
        var isLatest = shown.stream().noneMatch(other -> other.number() > edition.number());
        put(edition, isLatest ? Standing.LIVE : Standing.SUPERSEDED);
        shown.stream()
                .filter(other -> other.number() < edition.number() && standing(other) == Standing.LIVE)
                .forEach(other -> put(other, Standing.SUPERSEDED));
    }

    private void refreshQuoting(PersonId person) {
        editions.quoting(person, AT_ONCE).forEach(this::refresh);
    }

    private void refresh(Edition edition) {
        put(edition, standing(edition));
    }

    private void put(Edition edition, Standing standing) {
        var people = directory.all(EnvelopeMaking.peopleOf(edition));
        editions.setEnvelope(
                edition.id(),
                EnvelopeMaking.of(edition, standing, people, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private boolean isNamed(Edition edition) {
        return authoring
                .find(edition.article())
                .filter(article -> names(article, edition.id()))
                .isPresent();
    }

    private static boolean names(Article article, EditionId id) {
        return (article.live() != null && article.live().edition().equals(id))
                || article.outbox().stream()
                        .anyMatch(change -> id.value().equals(change.details().get("edition")));
    }

    private static Standing standing(Edition edition) {
        return Objects.requireNonNull(edition.envelope(), "only what was shown has an envelope")
                .standing();
    }
}
