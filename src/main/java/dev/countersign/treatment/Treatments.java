package dev.countersign.treatment;

import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface Treatments extends MongoRepository<Treatment, TreatmentId> {

    Optional<Treatment> findBySlug(Slug slug);

    List<Treatment> findByIdInOrderById(Collection<TreatmentId> ids, Limit limit);

    List<Treatment> findAllByOrderBySlugAscIdAsc(Limit limit);

    @Query(value = "{'slug': {$gt: ?0}}", sort = "{'slug': 1, '_id': 1}")
    List<Treatment> after(String slug, Limit limit);
}
