package dev.countersign.kit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who does something: a user with their roles, and the person as whom readers know them, if any.
 *
 * @param user the account
 * @param name how the audit trail names them
 * @param roles what they may do
 * @param person the profile this account signs as; null for an account without one
 */
public record Actor(
        UserId user, String name, Set<Role> roles, @Nullable PersonId person) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Why this actor may not do what one of these roles may do; empty if they may. */
    public Optional<Refusal> lacks(Role... anyOf) {
        if (Arrays.stream(anyOf).anyMatch(roles::contains)) return Optional.empty();
        var needed = Arrays.stream(anyOf).map(Role::word).collect(Collectors.joining(" or "));
        return Optional.of(
                Refusal.of(Refusal.Kind.FORBIDDEN, "role-missing", "This needs the role %s.".formatted(needed)));
    }

    /** Demands one of these roles, or refuses. */
    public void demand(Role... anyOf) {
        lacks(anyOf).ifPresent(refusal -> {
            throw refusal.exception();
        });
    }
}
