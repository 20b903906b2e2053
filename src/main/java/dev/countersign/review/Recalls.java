package dev.countersign.review;

import dev.countersign.kit.Digest;
import dev.countersign.kit.RecallId;
import dev.countersign.kit.TreatmentId;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Recalls extends MongoRepository<Recall, RecallId> {

    /** Those that are about one of these wordings, oldest first. */
    @Query(value = "{'digests': {$in: ?0}}", sort = "{'_id': 1}")
    List<Recall> over(Collection<Digest> digests, Limit limit);

    /** Those of a card, the latest first. */
    @Query(value = "{'treatment': ?0}", sort = "{'_id': -1}")
    List<Recall> of(TreatmentId treatment, Limit limit);
}
