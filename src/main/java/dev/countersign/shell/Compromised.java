package dev.countersign.shell;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** That others had a key, since when and how that came about. */
record Compromised(
        @NotNull Instant since, @NotBlank @Size(max = 1000) String reason) {}
