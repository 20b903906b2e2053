package dev.countersign.review;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.WaiverId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Waivers extends MongoRepository<Waiver, WaiverId> {

    @Query(value = "{'to': {$in: ?0}}", sort = "{'_id': 1}")
    List<Waiver> leadingTo(Collection<Digest> digests, Limit limit);

    @Query(value = "{'article': ?0, '_id': {$gt: ?1}}", sort = "{'_id': 1}")
    List<Waiver> ofArticle(ArticleId article, String after, Limit limit);
}
