package dev.countersign.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * What readers can find: editions that were shown to them, and the cards and people in those. Nothing here knows of working text. Each read
 * takes only the fields that it needs, because editions are heavy.
 */
@Service
public class Catalogue {

    private static final String EDITIONS = "editions";
    private static final int MOST_LOCALES = 200;

    /** Sorts behind every letter. */
    private static final String LAST_LETTER = "\uffff";

    private final MongoOperations database;
    private final Showcase showcase;
    private final Directory directory;
    private final RecallsOfCards recalls;
    private final InstantSource clock;

    Catalogue(
            MongoOperations database,
            Showcase showcase,
            Directory directory,
            RecallsOfCards recalls,
            InstantSource clock) {
        this.database = database;
        this.showcase = showcase;
        this.directory = directory;
        this.recalls = recalls;
        this.clock = clock;
    }

    /**
     * What readers find at this slug, in order of locales: the live editions, then those that were taken away and left nothing in their place.
     */
    public List<ShownEdition> at(Slug slug) {
        var found = read(
                where("slug").is(slug.value()).and("envelope.standing").in(Standing.LIVE, Standing.WITHDRAWN),
                Sort.by(
                        Sort.Order.asc("envelope.standing"),
                        Sort.Order.asc("locale"),
                        Sort.Order.desc("number"),
                        Sort.Order.desc("_id")),
                MOST_LOCALES);
        var live = found.stream()
                .filter(edition -> edition.standing() == Standing.LIVE)
                .map(ShownEdition::article)
                .toList();
        return found.stream()
                .filter(edition -> edition.standing() == Standing.LIVE || !live.contains(edition.article()))
                .toList();
    }

    /** The edition that was the last one to be found at this slug, where none is now. */
    public Optional<ShownEdition> formerlyAt(Slug slug) {
        return read(
                        where("slug")
                                .is(slug.value())
                                .and("envelope.standing")
                                .in(Standing.SUPERSEDED, Standing.WITHDRAWN),
                        Sort.by(Sort.Order.desc("dates.publishedAt"), Sort.Order.desc("_id")),
                        1)
                .stream()
                .findFirst();
    }

    /** The newest edition of an article: the live one, or the one that was taken away last. */
    public Optional<ShownEdition> newestOf(ArticleId article) {
        return editionsOf(article, Integer.MAX_VALUE, 1).stream().findFirst();
    }

    /** The edition of this number, whatever became of it. */
    public Optional<ShownEdition> edition(ArticleId article, int number) {
        return read(
                        where("article")
                                .is(article.value())
                                .and("number")
                                .is(number)
                                .and("envelope")
                                .exists(true),
                        Sort.by("_id"),
                        1)
                .stream()
                .findFirst();
    }

    /** The editions of an article below this number, newest first. */
    public List<ShownEdition> editionsOf(ArticleId article, int below, int limit) {
        return read(
                where("article")
                        .is(article.value())
                        .and("number")
                        .lt(below)
                        .and("envelope")
                        .exists(true),
                Sort.by(Sort.Order.desc("number"), Sort.Order.desc("_id")),
                limit);
    }

    /** How many editions of an article readers were ever given. */
    public long countEditionsOf(ArticleId article) {
        return database.count(
                Query.query(where("article").is(article.value()).and("envelope").exists(true)), EDITIONS);
    }

    /** An edition with its whole answer in this form. */
    public Optional<ShownEdition> in(RichTextForm form, EditionId id) {
        var query = Query.query(where("_id").is(id.value()));
        query.fields().include(ShownEdition.FIELDS).include("envelope.representations." + form.name());
        return Optional.ofNullable(database.findOne(query, ShownEdition.class, EDITIONS));
    }

    /** What the publisher signed of an edition, as it is delivered; empty for one from before editions were attested. */
    public Optional<byte[]> attestation(EditionId id) {
        var query = Query.query(where("_id").is(id.value()));
        query.fields().include("attestation");
        return Optional.ofNullable(database.findOne(query, Document.class, EDITIONS))
                .map(found -> found.getString("attestation"))
                .map(json -> json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The live editions that a search finds, in its order.
     *
     * @param after where somebody stopped reading; null to begin
     * @throws java.time.DateTimeException if that position is none of this order
     */
    public List<Found> find(ArticleSearch search, @Nullable ListingPosition after, int limit) {
        var query = Query.query(after == null ? search.criteria() : search.criteriaAfter(after))
                .with(search.sort())
                .limit(limit);
        query.fields().include("envelope.listing", "envelope.summary", "envelope.surrogateKeys");
        return database.find(query, Listed.class, EDITIONS).stream()
                .map(listed -> new Found(
                        new ListingPosition(
                                search.order().keyOf(listed.envelope().listing()), listed.id()),
                        listed.envelope().summary(),
                        listed.envelope().surrogateKeys()))
                .toList();
    }

    /** The live editions whose titles begin like this, in whatever case, in order of their titles. */
    public List<Titled> titled(String beginning, int skipping, int limit) {
        var from = beginning.strip().toLowerCase(Locale.ROOT);
        var query = Query.query(where("envelope.standing")
                        .is(Standing.LIVE)
                        .and("envelope.listing.title")
                        .gte(from)
                        .lt(from + LAST_LETTER))
                .with(Sort.by("envelope.listing.title", "_id"))
                .skip(skipping)
                .limit(limit);
        query.fields().include("article", "locale", "slug", "envelope.summary");
        return database.find(query, Document.class, EDITIONS).stream()
                .map(found -> new Titled(
                        new ArticleId(found.getString("article")),
                        Json.MAPPER
                                .readTree(found.getEmbedded(List.of("envelope", "summary"), Binary.class)
                                        .getData())
                                .path("title")
                                .asString(),
                        new Slug(found.getString("slug")),
                        new LocaleTag(found.getString("locale"))))
                .toList();
    }

    /** How many live editions a search finds. */
    public long count(ArticleSearch search) {
        return database.count(Query.query(search.criteria()), EDITIONS);
    }

    /** When readers last got something else of any edition than before. */
    public Instant lastChange() {
        var query = new Query()
                .with(Sort.by(Sort.Direction.DESC, "envelope.modifiedAt", "_id"))
                .limit(1);
        query.fields().include("envelope.modifiedAt");
        return database.find(query, Document.class, EDITIONS).stream()
                .map(found -> found.getEmbedded(List.of("envelope", "modifiedAt"), java.util.Date.class))
                .map(date -> date == null ? Instant.EPOCH : date.toInstant())
                .findFirst()
                .orElse(Instant.EPOCH);
    }

    /** Whether anything is or was live in this locale. */
    public boolean hasLocale(LocaleTag locale) {
        return database.exists(
                Query.query(where("locale")
                        .is(locale.value())
                        .and("envelope.standing")
                        .in(List.of(Standing.values()))),
                EDITIONS);
    }

    /** The locales in which anything is live, in order. Steps from one to the next along an index. */
    public List<LocaleTag> locales() {
        var found = new ArrayList<LocaleTag>();
        for (var last = ""; found.size() < MOST_LOCALES; last = found.getLast().value()) {
            var next = read(
                    where("locale").gt(last).and("envelope.standing").is(Standing.LIVE),
                    Sort.by(
                            Sort.Order.asc("locale"),
                            Sort.Order.asc("envelope.standing"),
                            Sort.Order.desc("envelope.listing.publishedAt"),
                            Sort.Order.desc("_id")),
                    1);
            if (next.isEmpty()) break;
            found.add(next.getFirst().locale());
        }
        return found;
    }

    /** The slugs of the treatment cards that a live edition shows, after this text, in order. */
    public List<Slug> treatments(String after, int limit) {
        return showcase.slugs(Shown.Kind.TREATMENT, after, limit);
    }

    /** How many treatment cards a live edition shows. */
    public long countTreatments() {
        return showcase.count(Shown.Kind.TREATMENT);
    }

    /** The live edition that showed this treatment card last, with its whole answer. */
    public Optional<ShownEdition> latestShowing(Slug treatment, RichTextForm form) {
        return read(
                        where("envelope.listing.treatments")
                                .is(treatment.value())
                                .and("envelope.standing")
                                .is(Standing.LIVE),
                        Sort.by(Sort.Direction.DESC, "envelope.listing.publishedAt", "_id"),
                        1)
                .stream()
                .findFirst()
                .flatMap(edition -> in(form, edition.id()));
    }

    /** What readers are told of a treatment card that was taken back and not signed anew; empty for any other. */
    public Optional<RecallNotice> recallOf(Slug treatment) {
        return recalls.of(treatment);
    }

    /** The slugs of the people whom a live edition names, after this text, in order. */
    public List<Slug> people(String after, int limit) {
        return showcase.slugs(Shown.Kind.PERSON, after, limit);
    }

    /** How many people a live edition names. */
    public long countPeople() {
        return showcase.count(Shown.Kind.PERSON);
    }

    /** A person as readers may know them today; nobody whom no edition ever named, live or not. */
    public Optional<PublicPerson> person(Slug slug) {
        return directory.find(slug).filter(this::isQuoted).map(this::asReadersKnowThem);
    }

    private boolean isQuoted(Person person) {
        return database.exists(
                Query.query(where("envelope.people").is(person.id().value())), EDITIONS);
    }

    private PublicPerson asReadersKnowThem(Person person) {
        var profile = PublicProfile.of(person, Day.of(clock.instant()));
        return new PublicPerson(
                person.slug(), "person-" + person.id(), ContentTree.read(Json.MAPPER.writeValueAsBytes(profile)));
    }

    private List<ShownEdition> read(Criteria criteria, Sort sort, int limit) {
        var query = Query.query(criteria).with(sort).limit(limit);
        query.fields().include(ShownEdition.FIELDS);
        return database.find(query, ShownEdition.class, EDITIONS);
    }

    /**
     * An entry of a list.
     *
     * @param summary ready JSON
     */
    public record Found(ListingPosition position, byte[] summary, List<String> surrogateKeys) {}

    /** What an article is called that readers find. */
    public record Titled(ArticleId article, String title, Slug slug, LocaleTag locale) {}

    /**
     * Somebody's public profile.
     *
     * @param members as JSON has them, rich text in its Portable Text
     */
    public record PublicPerson(Slug slug, String surrogateKey, Map<String, Object> members) {

        /** The members with rich text in this form. */
        public Object in(RichTextForm form) {
            return ContentTree.in(form, members);
        }
    }

    private record Listed(@Id EditionId id, ListedEnvelope envelope) {}

    private record ListedEnvelope(Listing listing, byte[] summary, List<String> surrogateKeys) {}
}
