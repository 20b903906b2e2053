package dev.countersign.publishing;

import dev.countersign.kit.Absent;
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
 * @param reviewStatus the gravest of what is said of its review
 * @param policyVersion the policy by which that was judged
 * @param reviewed when it was reviewed last and is to be again, renewals included
 * @param graceEndsAt when the grace after the date ends and policy does something; null where nothing follows
 * @param needs why it is to be reviewed whatever the date; empty if nothing asks for it
 * @param withheld whether readers are no longer told who reviewed it and when, as policy asks
 * @param modifiedAt when this envelope last became another
 * @param people everybody whose profile it quotes
 * @param summary the edition's entry in lists, as JSON
 * @param representations the whole answer, once for each form of rich text
 * @param surrogateKeys the id of everything the answers depend on: complete
 * @param refreshAt when the calendar alone makes it another, or something is to be told or done; null if never
 */
public record Envelope(
        int rendering,
        Standing standing,
        @Nullable WithdrawalNotice withdrawal,
        ReviewStatus reviewStatus,
        int policyVersion,
        Edition.Reviewed reviewed,
        @Nullable Instant graceEndsAt,
        List<ReviewNeed> needs,
        boolean withheld,
        Instant modifiedAt,
        List<PersonId> people,
        Listing listing,
        byte[] summary,
        Map<RichTextForm, Representation> representations,
        List<String> surrogateKeys,
        @Nullable Instant refreshAt) {

    public Envelope {
        needs = Absent.orEmpty(needs);
    }

    /** The same envelope, to be looked at again no later than then. */
    Envelope lookedAtAgain(Instant moment) {
        return new Envelope(
                rendering,
                standing,
                withdrawal,
                reviewStatus,
                policyVersion,
                reviewed,
                graceEndsAt,
                needs,
                withheld,
                modifiedAt,
                people,
                listing,
                summary,
                representations,
                surrogateKeys,
                refreshAt == null || moment.isBefore(refreshAt) ? moment : refreshAt);
    }

    /** The whole answer with its rich texts in this form. */
    public Representation in(RichTextForm form) {
        return Objects.requireNonNull(representations.get(form), "every form is rendered");
    }
}
