package dev.countersign.kit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A term of a public code system, such as ICD-10-CM {@code M62.830} or MeSH {@code D013035}. */
public record Code(
        @NotBlank @Size(max = 40) String system,
        @NotBlank @Size(max = 40) String code) {}
