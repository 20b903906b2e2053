package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Code;
import dev.countersign.kit.Slug;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What an article is about, in words and in the codes of public systems. */
public record Topic(
        @NotNull Slug slug,
        @NotBlank @Size(max = 120) String name,
        @Size(max = 20) List<@Valid Code> codes) {

    public Topic {
        codes = Absent.orEmpty(codes);
    }

    /** A topic known by its name. */
    public static Topic named(String name) {
        return new Topic(Slug.from(name), name, List.of());
    }
}
