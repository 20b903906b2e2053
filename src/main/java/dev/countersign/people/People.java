package dev.countersign.people;

import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface People extends MongoRepository<Person, PersonId> {

    Optional<Person> findBySlug(Slug slug);

    List<Person> findByIdInOrderById(Collection<PersonId> ids, Limit limit);

    List<Person> findAllByOrderBySlugAscIdAsc(Limit limit);
}
