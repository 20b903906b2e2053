package dev.countersign.access;

import dev.countersign.kit.UserId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface PasskeyStore extends MongoRepository<Passkey, String> {

    List<Passkey> findByUserOrderById(UserId user, Limit limit);
}
