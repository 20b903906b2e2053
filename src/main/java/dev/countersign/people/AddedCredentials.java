package dev.countersign.people;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface AddedCredentials extends MongoRepository<AddedCredential, String> {

    List<AddedCredential> findAllByOrderByIdAsc(Limit limit);
}
