package dev.countersign.access;

import dev.countersign.kit.LocaleTag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was said about the site at the first start.
 *
 * @param id always {@link #ID}: there is one site
 * @param name who publishes here
 * @param locale in which articles are written unless they say otherwise
 */
@Document("settings")
public record Site(@Id String id, @NotBlank @Size(max = 120) String name, LocaleTag locale) {

    static final String ID = "site";

    /** A site nobody named yet. */
    static final Site UNNAMED = new Site(ID, "Countersign", LocaleTag.EN_US);

    /** A site of this name. */
    public static Site of(String name, LocaleTag locale) {
        return new Site(ID, name.strip(), locale);
    }
}
