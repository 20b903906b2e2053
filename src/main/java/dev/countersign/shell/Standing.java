package dev.countersign.shell;

import dev.countersign.access.User;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an administrator decides of an account. */
record Standing(Set<Role> roles, @Nullable PersonId person, boolean disabled) {

    static Standing of(User user) {
        return new Standing(user.roles(), user.person(), user.disabled());
    }
}
