package dev.countersign.publishing;

import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.review.PartKey;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.Id;

/** What an edition is made of, without loading it: editions are heavy. */
record EditionParts(
        @Id EditionId id, LocaleTag locale, Slug slug, List<Edition.PartDigest> parts, Edition.Dates dates) {

    static final String FIELDS = "{'locale': 1, 'slug': 1, 'parts': 1, 'dates': 1}";

    /** The digest of the part of this key. */
    Optional<Digest> digest(PartKey key) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .map(Edition.PartDigest::digest)
                .findFirst();
    }
}
