package dev.countersign.review;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.ThreadId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Threads extends MongoRepository<ReviewThread, ThreadId> {

    List<ReviewThread> findByArticleOrderById(ArticleId article, Limit limit);

    @Query(value = "{'article': ?0, '_id': {$gt: ?1}}", sort = "{'_id': 1}")
    List<ReviewThread> ofArticle(ArticleId article, String after, Limit limit);
}
