package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import org.springframework.data.annotation.Id;

/** What a list says of an edition, without its content and its answers. A light view of {@link Edition}. */
public record EditionName(
        @Id EditionId id,
        ArticleId article,
        int number,
        int revision,
        LocaleTag locale,
        Slug slug,
        Digest digest,
        Edition.Dates dates,
        Around envelope) {

    static final String FIELDS = "{'article': 1, 'number': 1, 'revision': 1, 'locale': 1, 'slug': 1, 'digest': 1,"
            + " 'dates': 1, 'envelope.standing': 1}";

    /** What is needed of the {@link Envelope}. */
    public record Around(Standing standing) {}

    /** Where it stands now. */
    public Standing standing() {
        return envelope.standing();
    }
}
