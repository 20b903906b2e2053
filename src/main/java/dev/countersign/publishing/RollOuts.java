package dev.countersign.publishing;

import dev.countersign.kit.RollOutId;
import dev.countersign.kit.TreatmentId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface RollOuts extends MongoRepository<RollOut, RollOutId> {

    /** Those of a card, the latest first. */
    @Query(value = "{'treatment': ?0}", sort = "{'_id': -1}")
    List<RollOut> of(TreatmentId treatment, Limit limit);

    /** Those with a step that waits. */
    @Query(value = "{'nextStep': {$gte: 0}}", sort = "{'nextStep': 1, '_id': 1}")
    List<RollOut> unfinished(Limit limit);
}
