package dev.countersign.access;

import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;

interface Users extends MongoRepository<User, UserId> {

    Optional<User> findBySignInName(SignInName name);

    boolean existsByRoles(Role role);

    List<User> findByRolesAndDisabledOrderById(Role role, boolean disabled, Limit limit);

    Optional<User> findFirstByPersonOrderById(PersonId person);

    List<User> findAllByOrderBySignInNameAscIdAsc(Limit limit);
}
