package dev.countersign.publishing;

import dev.countersign.kit.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said around an edition's content now: it is rendered anew when a review falls due, a person changes or a later edition comes. Same
 * number, same digest, another entity tag.
 *
 * @param rendering counts the envelopes that this edition has had, from 1: of two made at the same time only one is kept
 * @param withdrawal what readers are told of an edition that was taken away; null for any other
 * @param modifiedAt when this envelope last became another
 * @param people everybody whose profile it quotes
 * @param summary the edition's entry in lists, as JSON
 * @param representations the whole answer, once for each form of rich text
 * @param surrogateKeys the id of everything the answers depend on: complete
 * @param refreshAt when the calendar alone makes it another; null if never
 */
public record Envelope(
        int rendering,
        Standing standing,
        @Nullable WithdrawalNotice withdrawal,
        ReviewStatus reviewStatus,
        Instant modifiedAt,
        List<PersonId> people,
        Listing listing,
        byte[] summary,
        Map<RichTextForm, Representation> representations,
        List<String> surrogateKeys,
        @Nullable Instant refreshAt) {

    /** The whole answer with its rich texts in this form. */
    public Representation in(RichTextForm form) {
        return Objects.requireNonNull(representations.get(form), "every form is rendered");
    }
}
