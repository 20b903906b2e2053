package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Link;
import dev.countersign.kit.RichText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How readers see a person. Not covered by sign-off. */
public record Profile(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 120) String role,
        @Nullable @Size(max = 200) String affiliation,
        RichText biography,
        @Size(max = 20) List<@Valid Link> links,
        @Size(max = 20) List<@NotBlank @Size(max = 1000) String> disclosures) {

    public Profile {
        name = Absent.orEmpty(name);
        role = Absent.ifBlank(role);
        affiliation = Absent.ifBlank(affiliation);
        biography = Absent.orEmpty(biography);
        links = Absent.orEmpty(links);
        disclosures = Absent.orEmpty(disclosures);
    }

    /** A person of whom only the name is known. */
    public static Profile named(String name) {
        return new Profile(name, null, null, RichText.EMPTY, List.of(), List.of());
    }
}
