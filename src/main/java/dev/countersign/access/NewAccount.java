package dev.countersign.access;

import dev.countersign.kit.Absent;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open an account.
 *
 * @param email as typed; it becomes the {@link SignInName}
 * @param password as typed; only its hash is kept
 */
public record NewAccount(
        @NotBlank @Size(max = 120) String name,
        @NotBlank @Size(max = 254) String email,
        @NotNull String password,

        @NotEmpty(message = "need at least one: without any, nothing can be done") Set<Role> roles,

        @Nullable PersonId person) {

    public NewAccount {
        name = Absent.orEmpty(name);
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "NewAccount[%s, %s]".formatted(email, roles);
    }
}
