package dev.countersign.people;

import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface People extends MongoRepository<Person, PersonId> {

    Optional<Person> findBySlug(Slug slug);

    List<Person> findByIdInOrderById(Collection<PersonId> ids, Limit limit);

    List<Person> findAllByOrderBySlugAscIdAsc(Limit limit);

    @Query(value = "{'slug': {$gt: ?0}}", sort = "{'slug': 1, '_id': 1}")
    List<Person> after(String slug, Limit limit);
}
