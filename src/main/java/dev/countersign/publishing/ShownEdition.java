package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An edition as readers can get it: what it is called, where it stands and, where they were asked for, its answers. A light view of
 * {@link Edition}.
 */
public record ShownEdition(
        @Id EditionId id,
        ArticleId article,
        int number,
        LocaleTag locale,
        Slug slug,
        Digest digest,
        Edition.Dates dates,
        Around envelope) {

    static final String[] FIELDS = {
        "article",
        "number",
        "locale",
        "slug",
        "digest",
        "dates",
        "envelope.standing",
        "envelope.withdrawal",
        "envelope.reviewStatus",
        "envelope.reviewed",
        "envelope.withheld",
        "envelope.modifiedAt",
        "envelope.surrogateKeys"
    };

    /**
     * What is needed of the {@link Envelope}.
     *
     * @param representations those that were asked for
     */
    public record Around(
            Standing standing,
            @Nullable WithdrawalNotice withdrawal,
            ReviewStatus reviewStatus,
            Edition.Reviewed reviewed,
            boolean withheld,
            Instant modifiedAt,
            List<String> surrogateKeys,
            @Nullable Map<RichTextForm, Representation> representations) {}

    /** Where it stands now. */
    public Standing standing() {
        return envelope.standing();
    }

    /** When it was reviewed last and is to be again, as far as readers are told. */
    public Edition.Reviewed reviewed() {
        return envelope.withheld()
                ? new Edition.Reviewed(null, envelope.reviewed().nextReviewDueAt())
                : envelope.reviewed();
    }

    /** The whole answer in a form that was asked for. */
    public Representation in(RichTextForm form) {
        return Objects.requireNonNull(
                Objects.requireNonNull(envelope.representations(), "asked for without answers")
                        .get(form),
                "asked for in another form");
    }
}
