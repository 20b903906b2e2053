package dev.countersign.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.article.Authoring;
import dev.countersign.article.NotedCorrection;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.review.Reviewing;
import dev.countersign.review.SignOff;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * What readers got at a moment of the past, and who had signed it. Editions, signatures, renewals, corrections and policies all carry their times, so
 * that the past is computed from them and kept nowhere; docs/decisions/0018 tells what cannot be said of it.
 */
@Service
public class PastEditions {

    private static final Limit MOST_EDITIONS = Limit.of(1_000);
    private static final int MOST_AT_A_SLUG = 1_000;

    private final Editions editions;
    private final Authoring authoring;
    private final Directory directory;
    private final Reviewing reviewing;
    private final RecallsOfCards recalls;
    private final MongoOperations database;

    PastEditions(
            Editions editions,
            Authoring authoring,
            Directory directory,
            Reviewing reviewing,
            RecallsOfCards recalls,
            MongoOperations database) {
        this.editions = editions;
        this.authoring = authoring;
        this.directory = directory;
        this.reviewing = reviewing;
        this.recalls = recalls;
        this.database = database;
    }

    /** What readers of an article got when. */
    public Timeline of(ArticleId article) {
        return Timeline.of(editions.namesBefore(article, Integer.MAX_VALUE, MOST_EDITIONS));
    }

    /** Every article of which an edition was ever found at this slug, in whatever locale. */
    public List<ArticleId> everAt(Slug slug) {
        var query = Query.query(
                        where("slug").is(slug.value()).and("envelope.standing").in(List.of(Standing.values())))
                .with(Sort.by(Sort.Order.desc("dates.publishedAt"), Sort.Order.desc("_id")))
                .limit(MOST_AT_A_SLUG);
        query.fields().include("article");
        return database.find(query, Document.class, "editions").stream()
                .map(found -> new ArticleId(found.getString("article")))
                .distinct()
                .toList();
    }

    /** The answer that tells what an edition said and who had signed it at a moment when it was live. */
    public Representation answer(EditionId id, Instant moment, RichTextForm form) {
        var edition = editions.findById(id).orElseThrow().asOf(moment);
        var around = new Surroundings(
                Standing.LIVE,
                null,
                recalls.of(edition).stream()
                        .filter(recall -> !recall.at().isAfter(moment))
                        .toList(),
                corrections(edition, moment),
                new ReviewRules(reviewing.policies()).asOf(moment),
                List.of(),
                Set.of(),
                people(edition));
        var modifiedAt = edition.renewals().isEmpty()
                ? edition.dates().publishedAt()
                : edition.renewals().getLast().at();
        var state = ReviewState.of(edition, around, moment);
        return Representation.of(ArticleAnswer.of(edition, around, state, modifiedAt, moment)
                .asOf(moment)
                .in(form));
    }

    private List<NotedCorrection> corrections(Edition edition, Instant moment) {
        return authoring.get(edition.article()).corrections().stream()
                .filter(correction -> correction.isAbout(edition.number()))
                .filter(correction -> !correction.at().isAfter(moment))
                .toList();
    }

    /** Those who signed as they signed; authors, of whom nothing is kept, by today's name and nothing more. */
    private List<Person> people(Edition edition) {
        var signed =
                edition.everySignOff().reversed().stream().map(SignOff::signer).toList();
        List<PersonId> others = edition.accompaniments().authors().stream()
                .filter(author ->
                        signed.stream().noneMatch(signer -> signer.person().equals(author)))
                .toList();
        return Stream.concat(
                        signed.stream()
                                .map(signer -> new Person(
                                        signer.person(),
                                        null,
                                        signer.slug(),
                                        Profile.named(signer.name()),
                                        signer.credentials(),
                                        null,
                                        List.of(),
                                        List.of())),
                        directory.all(others).stream()
                                .map(author -> new Person(
                                        author.id(),
                                        null,
                                        author.slug(),
                                        Profile.named(author.name()),
                                        List.of(),
                                        null,
                                        List.of(),
                                        List.of())))
                .toList();
    }
}
