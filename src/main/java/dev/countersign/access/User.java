package dev.countersign.access;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An account: who may sign in, in which roles, and as which person they sign. It is disabled rather than deleted, since the trail names it.
 *
 * @param version counts the saves; null before the first
 * @param person the profile this account writes and signs as, if any
 * @param outbox changes of state not yet relayed
 */
@Document("users")
public record User(
        @Id UserId id,
        @Version @Nullable Long version,
        @Indexed(unique = true) SignInName signInName,
        String name,
        PasswordHash password,
        Set<Role> roles,
        @Indexed(unique = true, sparse = true) @Nullable PersonId person,
        boolean disabled,
        Instant createdAt,
        List<StateChange> outbox)
        implements StoredOutbox {

    public User {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
        outbox = Absent.orEmpty(outbox);
    }

    /** The user as whoever does something. */
    public Actor actor() {
        return new Actor(id, name, roles, person);
    }

    /** Whether this account may still sign in and administer. */
    boolean administers() {
        return !disabled && roles.contains(Role.ADMINISTRATOR);
    }

    User with(Standing changed) {
        return new User(
                id,
                version,
                signInName,
                name,
                password,
                changed.roles(),
                changed.person(),
                changed.disabled(),
                createdAt,
                outbox);
    }

    User with(PasswordHash changed) {
        return new User(id, version, signInName, name, changed, roles, person, disabled, createdAt, outbox);
    }

    User noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new User(id, version, signInName, name, password, roles, person, disabled, createdAt, pending);
    }
}
