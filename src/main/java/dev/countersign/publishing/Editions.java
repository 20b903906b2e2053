package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;

interface Editions extends MongoRepository<Edition, EditionId> {

    String NAME = "{'article': 1, 'number': 1, 'locale': 1, 'slug': 1, 'dates': 1}";

    /** The editions of an article that readers were ever given, newest first. */
    @Query(value = "{'article': ?0, 'envelope': {$exists: true}}", sort = "{'number': -1, '_id': -1}")
    List<Edition> shownOf(ArticleId article, Limit limit);

    /** The same by name. */
    @Query(value = "{'article': ?0, 'envelope': {$exists: true}}", fields = NAME, sort = "{'number': -1, '_id': -1}")
    List<EditionRef> namesOf(ArticleId article, Limit limit);

    /** The same before this number, with what a list says of them. */
    @Query(
            value = "{'article': ?0, 'number': {$lt: ?1}, 'envelope': {$exists: true}}",
            fields = EditionName.FIELDS,
            sort = "{'number': -1, '_id': -1}")
    List<EditionName> namesBefore(ArticleId article, int number, Limit limit);

    /** Deletes what was prepared under this identity and never shown. */
    @Query(value = "{'_id': ?0, 'envelope': {$exists: false}}", delete = true)
    void forget(EditionId id);

    /** The editions of an article before this number that are live, by name: none, unless a later one just came. */
    @Query(
            value = "{'article': ?0, 'number': {$lt: ?1}, 'envelope.standing': 'LIVE'}",
            fields = NAME,
            sort = "{'number': -1, '_id': -1}")
    List<EditionRef> liveBefore(ArticleId article, int number, Limit limit);

    /** The editions at an address in this standing, the highest number first. */
    @Query(
            value = "{'slug': ?1, 'envelope.standing': ?2, 'locale': ?0}",
            fields = NAME,
            sort = "{'number': -1, '_id': -1}")
    List<EditionRef> at(LocaleTag locale, Slug slug, Standing standing, Limit limit);

    /** What an edition is made of. */
    @Query(value = "{'_id': ?0}", fields = EditionParts.FIELDS, sort = "{'_id': 1}")
    List<EditionParts> partsOf(EditionId id, Limit one);

    /** The editions that quote this person, from this one on. */
    @Query(value = "{'envelope.people': ?0, '_id': {$gt: ?1}}", fields = NAME, sort = "{'_id': 1}")
    List<EditionRef> quoting(PersonId person, String after, Limit limit);

    /** The editions that were taken away and send their readers to this article, from this one on. */
    @Query(value = "{'envelope.withdrawal.replacement._id': ?0, '_id': {$gt: ?1}}", fields = NAME, sort = "{'_id': 1}")
    List<EditionRef> replacedBy(ArticleId article, String after, Limit limit);

    /** The live editions that show this treatment card, the one published last first. */
    @Query(
            value = "{'envelope.listing.treatments': ?0, 'envelope.standing': 'LIVE'}",
            fields = "{'article': 1, 'number': 1, 'locale': 1, 'slug': 1, 'parts': 1}",
            sort = "{'envelope.listing.publishedAt': -1, '_id': -1}")
    List<ShowingEdition> liveShowing(String treatment, Limit limit);

    /** The same from this one on. */
    @Query(
            value = "{'envelope.listing.treatments': ?0, 'envelope.standing': 'LIVE', '_id': {$gt: ?1}}",
            fields = NAME,
            sort = "{'_id': 1}")
    List<EditionRef> liveShowing(String treatment, String after, Limit limit);

    /** The live editions that are to be reviewed again before this moment, the most urgent first. */
    @Query(
            value = "{'envelope.standing': 'LIVE', 'envelope.listing.nextReviewDueAt': {$lt: ?0}}",
            fields = NAME,
            sort = "{'envelope.listing.nextReviewDueAt': 1, '_id': 1}")
    List<EditionRef> dueBefore(Instant moment, Limit limit);

    /** The editions whose envelope the calendar has changed. */
    @Query(value = "{'envelope.refreshAt': {$lte: ?0}}", fields = NAME, sort = "{'envelope.refreshAt': 1, '_id': 1}")
    List<EditionRef> toRefresh(Instant now, Limit limit);

    /** The live editions whose envelope was made under an earlier policy. */
    @Query(
            value = "{'envelope.standing': 'LIVE', 'envelope.policyVersion': {$lt: ?0}}",
            fields = NAME,
            sort = "{'envelope.policyVersion': 1, '_id': 1}")
    List<EditionRef> underEarlier(int policy, Limit limit);

    /** The live editions that show the treatment card of this slug as it reads with this digest. */
    @Query(
            value = "{'envelope.listing.treatments': ?0, 'envelope.standing': 'LIVE', 'parts.digest': ?1}",
            fields = NAME,
            sort = "{'envelope.listing.publishedAt': -1, '_id': -1}")
    List<EditionRef> showing(String treatment, String digest, Limit limit);

    /** The editions that rest on this waiver, from this one on. */
    @Query(value = "{'waivers._id': ?0, '_id': {$gt: ?1}}", fields = NAME, sort = "{'_id': 1}")
    List<EditionRef> restingOn(String waiver, String after, Limit limit);

    /** Adds a renewal to an edition, unless it has it by now. */
    @Query("{'_id': ?0, 'renewals.at': {$ne: ?1}}")
    @Update("{$push: {'renewals': {$each: [?2]}}}")
    long renew(EditionId id, Instant completedAt, Renewal renewal);

    /** The editions that were prepared before this moment and that nobody was ever given. */
    @Query(value = "{'preparedAt': {$lt: ?0}}", fields = NAME, sort = "{'preparedAt': 1, '_id': 1}")
    List<EditionRef> neverShown(Instant preparedBefore, Limit limit);

    /** Puts the first envelope around an edition, unless it has one by now, with the news of it; tells how many editions that were. */
    @Query("{'_id': ?0, 'envelope': {$exists: false}}")
    @Update("{$set: {'envelope': ?1}, $unset: {'preparedAt': ''}, $push: {'news': {$each: ?2}}}")
    long show(EditionId id, Envelope first, List<News> news);

    /**
     * Puts another envelope in place of this rendering, unless somebody else did by now, with the news of it, if any; tells how many editions
     * that were.
     */
    @Query("{'_id': ?0, 'envelope.rendering': ?1}")
    @Update("{$set: {'envelope': ?2}, $push: {'news': {$each: ?3}}}")
    long replace(EditionId id, int rendering, Envelope envelope, List<News> news);
}
