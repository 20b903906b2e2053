package dev.countersign.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface BadgeIssuers extends MongoRepository<BadgeIssuer, String> {

    Optional<BadgeIssuer> findByIdentity(String identity);

    List<BadgeIssuer> findAllByOrderByIdAsc(Limit limit);
}
