package dev.countersign.publishing;

import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;

interface Changes extends MongoRepository<Change, Long> {

    boolean existsByNewsId(String id);

    Optional<Change> findFirstByOrderBySequenceDesc();
}
