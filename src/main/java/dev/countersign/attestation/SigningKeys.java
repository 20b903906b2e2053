package dev.countersign.attestation;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface SigningKeys extends MongoRepository<SigningKey, String> {

    List<SigningKey> findAllByOrderByKid(Limit limit);
}
