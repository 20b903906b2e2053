package dev.countersign.access;

import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator decides of an account.
 *
 * @param person as whom its user writes and signs; null for nobody
 * @param disabled whether it is kept out
 */
public record Standing(
        @NotEmpty(message = "need at least one; to keep somebody out, disable the account") Set<Role> roles,

        @Nullable PersonId person,
        boolean disabled) {

    public Standing {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** How an account stands. */
    public static Standing of(User user) {
        return new Standing(user.roles(), user.person(), user.disabled());
    }
}
