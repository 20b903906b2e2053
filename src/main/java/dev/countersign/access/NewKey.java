package dev.countersign.access;

import dev.countersign.kit.Absent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to make an API key.
 *
 * @param name what it is for, such as "Nightly import"
 * @param expiresOn the last day on which it opens anything; null for no such day
 */
public record NewKey(
        @NotBlank @Size(max = 60) String name,
        @NotNull KeyScope scope,
        @Nullable LocalDate expiresOn) {

    public NewKey {
        name = Absent.orEmpty(name);
    }
}
