package dev.countersign.article;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Revisions extends MongoRepository<Revision, String> {

    /** The revisions whose id lies between these two, both included, oldest first: ids of one article sort by number. */
    @Query(value = "{'_id': {$gte: ?0, $lte: ?1}}", sort = "{'_id': 1}")
    List<Revision> between(String first, String last, Limit limit);

    /** The same, newest first. */
    @Query(value = "{'_id': {$gte: ?0, $lte: ?1}}", sort = "{'_id': -1}")
    List<Revision> betweenBackwards(String first, String last, Limit limit);
}
