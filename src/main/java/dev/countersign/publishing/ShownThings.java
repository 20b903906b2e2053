package dev.countersign.publishing;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface ShownThings extends MongoRepository<Shown, String> {

    /** Those between two ids, neither of them included, in order. */
    @Query(value = "{'_id': {$gt: ?0, $lt: ?1}}", sort = "{'_id': 1}")
    List<Shown> between(String after, String end, Limit limit);

    /** How many those are. */
    @Query(value = "{'_id': {$gt: ?0, $lt: ?1}}", count = true)
    long countBetween(String after, String end);
}
