package dev.countersign.shell;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A passkey to be made.
 *
 * @param name what its owner will call it
 * @param password theirs
 */
record NewPasskey(
        @NotBlank @Size(max = 60) String name, @NotBlank String password) {}
