package dev.countersign.treatment;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface CardRevisions extends MongoRepository<CardRevision, String> {

    /** The revisions whose id lies between these two, both included, oldest first: ids of one treatment sort by number. */
    @Query(value = "{'_id': {$gte: ?0, $lte: ?1}}", sort = "{'_id': 1}")
    List<CardRevision> between(String first, String last, Limit limit);
}
