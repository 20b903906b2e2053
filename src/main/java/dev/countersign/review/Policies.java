package dev.countersign.review;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface Policies extends MongoRepository<Policy, Integer> {

    Optional<Policy> findFirstByOrderByVersionDesc();

    List<Policy> findAllByOrderByVersionDesc(Limit limit);
}
