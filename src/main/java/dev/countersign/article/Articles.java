package dev.countersign.article;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Articles extends MongoRepository<Article, ArticleId> {

    Optional<Article> findByLocaleAndSlug(LocaleTag locale, Slug slug);

    List<Article> findAllByOrderBySavedAtDescIdDesc(Limit limit);

    @Query(value = "{'_id': {$gt: ?0}}", sort = "{'_id': 1}")
    List<Article> after(String id, Limit limit);

    @Query(value = "{'savedBy.user': ?0}", sort = "{'savedAt': -1, '_id': -1}")
    List<Article> savedBy(UserId user, Limit limit);

    @Query(value = "{'stage._class': 'inReview'}", sort = "{'savedAt': -1, '_id': -1}")
    List<Article> inReview(Limit limit);

    @Query(value = "{'working.sections.treatments': ?0}", sort = "{'_id': 1}")
    List<Article> showing(TreatmentId treatment, Limit limit);
}
