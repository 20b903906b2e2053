package dev.countersign.access;

import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface ApiKeys extends MongoRepository<ApiKey, ApiKeyId> {

    Optional<ApiKey> findBySecret(Digest secret);

    List<ApiKey> findAllByOrderByIdDesc(Limit limit);

    List<ApiKey> findByMadeByOrderByIdDesc(UserId maker, Limit limit);
}
