package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;

interface Editions extends MongoRepository<Edition, EditionId> {

    /** The editions of an article that readers were ever given, newest first. */
    @Query(value = "{'article': ?0, 'envelope': {$exists: true}}", sort = "{'number': -1, '_id': -1}")
    List<Edition> shownOf(ArticleId article, Limit limit);

    /** The editions at an address in this standing, the highest number first. */
    @Query(value = "{'locale': ?0, 'slug': ?1, 'envelope.standing': ?2}", sort = "{'number': -1, '_id': -1}")
    List<Edition> at(LocaleTag locale, Slug slug, Standing standing, Limit limit);

    /** The editions that quote this person. */
    @Query(value = "{'envelope.people': ?0}", sort = "{'_id': 1}")
    List<Edition> quoting(PersonId person, Limit limit);

    /** The editions whose envelope the calendar has changed. */
    @Query(value = "{'envelope.refreshAt': {$lte: ?0}}", sort = "{'envelope.refreshAt': 1, '_id': 1}")
    List<Edition> toRefresh(Instant now, Limit limit);

    /** The editions that nobody was ever given. */
    @Query(value = "{'envelope': {$exists: false}}", sort = "{'_id': 1}")
    List<Edition> neverShown(Limit limit);

    /** Replaces an edition's envelope and nothing else. */
    @Query("{'_id': ?0}")
    @Update("{$set: {'envelope': ?1}}")
    void setEnvelope(EditionId id, Envelope envelope);

    Optional<Edition> findFirstByArticleAndNumberAndEnvelopeNotNullOrderById(ArticleId article, int number);
}
