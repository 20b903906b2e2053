package dev.countersign.kit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A labelled address that readers may follow. */
public record Link(
        @NotBlank @Size(max = 120) String label,

        @NotNull @Pattern(
                regexp = "(https?://|mailto:|tel:|/)\\S{0,1000}",
                message = "must be an address that begins with https://, http://, mailto:, tel: or /, without spaces")
        String href) {}
