package dev.countersign.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The body that grants a credential. */
public record Issuer(
        @NotBlank @Size(max = 200) String name,

        @Nullable @Pattern(regexp = "https?://\\S{1,500}", message = "must be a web address, such as https://site.example/page") String url) {}
