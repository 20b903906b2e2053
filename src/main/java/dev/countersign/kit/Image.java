package dev.countersign.kit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A picture as an article shows it.
 *
 * @param src where it is: an address or a path of this site
 * @param alt what somebody who cannot see it must know; part of what is signed
 */
public record Image(
        @NotBlank @Size(max = 1000) String src,
        @NotBlank @Size(max = 500) String alt,
        @Nullable @Positive Integer width,
        @Nullable @Positive Integer height) {}
