package dev.countersign.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Policies extends MongoRepository<Policy, Integer> {

    /** Names a policy without loading it. */
    record Number(@Id int version) {}

    /** The number of the newest one. */
    @Query(value = "{}", fields = "{'_id': 1}", sort = "{'_id': -1}")
    List<Number> newest(Limit one);

    /** Those before this number, the newest first. */
    @Query(value = "{'_id': {$lt: ?0}}", sort = "{'_id': -1}")
    List<Policy> before(int version, Limit limit);

    /** The number of the newest one; empty before there is any. */
    default Optional<Integer> newest() {
        return newest(Limit.of(1)).stream().map(Number::version).findFirst();
    }
}
