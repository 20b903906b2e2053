package dev.countersign.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Slug;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which treatment cards and people readers find by live editions. All of it follows from the editions; it is kept beside them so that a page of
 * a list is read along an index, however many editions show the same card.
 */
@Component
class Showcase {

    private static final String EDITIONS = "editions";
    private static final int AT_ONCE = 200;

    /** There for as long as not every edition was looked at yet; sorts before all kinds. */
    private static final Shown REBUILDING = new Shown("!rebuilding");

    private final MongoOperations database;
    private final ShownThings things;

    Showcase(MongoOperations database, ShownThings things) {
        this.database = database;
        this.things = things;
    }

    /** The slugs after this text, in order. */
    List<Slug> slugs(Shown.Kind kind, String after, int limit) {
        return things.between(kind.beginning() + after, kind.end(), Limit.of(limit)).stream()
                .map(Shown::slug)
                .toList();
    }

    long count(Shown.Kind kind) {
        return things.countBetween(kind.beginning(), kind.end());
    }

    /** Looks again at what an article's newest edition shows, and at what the one before did. Doing it twice does no harm. */
    void follow(ArticleId article) {
        read(
                        where("article").is(article.value()).and("envelope").exists(true),
                        Sort.by(Sort.Order.desc("number"), Sort.Order.desc("_id")),
                        2)
                .forEach(this::judge);
    }

    /** Looks at every live edition where that was not done yet: the data came from elsewhere, or from an earlier version. */
    @Scheduled(initialDelayString = "0s")
    void rebuildIfMissing() {
        if (!things.existsById(REBUILDING.id())
                && (things.count() > 0 || read(isLive(), Sort.by("_id"), 1).isEmpty())) return;
        things.save(REBUILDING);
        for (var after = ""; ; ) {
            var next = read(isLive().and("_id").gt(after), Sort.by("_id"), AT_ONCE);
            if (next.isEmpty()) break;
            next.forEach(this::judge);
            after = next.getLast().id().value();
        }
        things.deleteById(REBUILDING.id());
    }

    private void judge(Listed edition) {
        var listing = edition.envelope().listing();
        listing.treatments().forEach(slug -> judge(Shown.Kind.TREATMENT, slug));
        Stream.concat(listing.authors().stream(), listing.reviewers().stream())
                .distinct()
                .forEach(slug -> judge(Shown.Kind.PERSON, slug));
    }

    /** Until what is kept is what is so: another edition may come or go meanwhile. */
    private void judge(Shown.Kind kind, String slug) {
        var thing = Shown.of(kind, slug);
        boolean isShown;
        do {
            isShown = isShown(kind, slug);
            if (isShown != things.existsById(thing.id()))
                if (isShown) things.save(thing);
                else things.deleteById(thing.id());
        } while (isShown(kind, slug) != isShown);
    }

    private boolean isShown(Shown.Kind kind, String slug) {
        return switch (kind) {
            case TREATMENT -> isListed("treatments", slug);
            case PERSON -> isListed("authors", slug) || isListed("reviewers", slug);
        };
    }

    private boolean isListed(String member, String slug) {
        return database.exists(
                Query.query(isLive().and("envelope.listing." + member).is(slug)), EDITIONS);
    }

    private List<Listed> read(Criteria criteria, Sort sort, int limit) {
        var query = Query.query(criteria).with(sort).limit(limit);
        query.fields().include("envelope.listing");
        return database.find(query, Listed.class, EDITIONS);
    }

    private static Criteria isLive() {
        return where("envelope.standing").is(Standing.LIVE);
    }

    private record Listed(@Id EditionId id, ListedEnvelope envelope) {}

    private record ListedEnvelope(Listing listing) {}
}
