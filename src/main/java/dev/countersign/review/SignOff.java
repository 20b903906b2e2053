package dev.countersign.review;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential;
import dev.countersign.people.Interest;
import dev.countersign.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A reviewer's signature over exact part digests, with their credentials as they stood. Never changed: it covers the digests it names, in
 * whatever article they appear, and nothing else.
 *
 * @param article where it was given
 * @param revision of the working text that lay before the signer
 * @param meaning what the signature says
 * @param conflictOfInterest the signer's statement at this signing; "None" is a statement too
 * @param interests what that statement rests on; empty if there is nothing to declare
 * @param checklist the answers to what policy asked, each with the question as it was read
 * @param policyVersion the policy in force
 * @param wholeText whether it took in every part that needed anybody: only then does the review date move
 * @param confirmation how the signer showed at that moment that it was they
 * @param attestation the sign-off as a signed statement (JWS) that anybody can check; null for those from before there were any
 */
@Document("signoffs")
@CompoundIndex(name = "digest", def = "{'parts.digest': 1, '_id': 1}")
@CompoundIndex(name = "article", def = "{'article': 1, '_id': 1}")
public record SignOff(
        @Id SignOffId id,
        @Version @Nullable Long version,
        ArticleId article,
        int revision,
        List<SignedPart> parts,
        Signer signer,
        Meaning meaning,
        String conflictOfInterest,
        List<Interest> interests,
        List<Answer> checklist,
        int policyVersion,
        Instant signedAt,
        boolean wholeText,
        Confirmation confirmation,
        @Nullable String attestation,
        List<StateChange> outbox)
        implements StoredOutbox {

    private static final int INTERESTS_BEAR_FOR_MONTHS = 36;

    public SignOff {
        parts = List.copyOf(parts);
        interests = Absent.orEmpty(interests);
        checklist = Absent.orEmpty(checklist);
        confirmation = confirmation == null ? Confirmation.PASSWORD : confirmation; // the only way there was at first
        outbox = Absent.orEmpty(outbox);
    }

    /** What was signed of a part of this digest. */
    public Optional<SignedPart> over(Digest digest) {
        return parts.stream().filter(part -> part.digest().equals(digest)).findFirst();
    }

    /** The calendar day of signing, in UTC: credentials are valid by the day. */
    public LocalDate day() {
        return Day.of(signedAt);
    }

    /**
     * The interests that bear on this signature, in words: those that were declared and lay no more than the 36 months before that the ICMJE asks
     * for, or the statement itself where it names something and no interest was spelt out.
     */
    public List<String> declaredInterests() {
        if (interests.isEmpty()) return saysNone(conflictOfInterest) ? List.of() : List.of(conflictOfInterest.strip());
        return interests.stream()
                .filter(interest -> interest.until() == null
                        || !interest.until()
                                .plusMonths(INTERESTS_BEAR_FOR_MONTHS)
                                .isBefore(day()))
                .map(interest -> "%s: %s".formatted(interest.kind().words(), interest.entity()))
                .toList();
    }

    /** Whether a statement says that there is nothing to declare. */
    static boolean saysNone(String statement) {
        return statement.strip().replaceAll("[.!]$", "").equalsIgnoreCase("none");
    }

    /** The sign-off itself, as editions keep it. */
    public SignOff withoutOutbox() {
        return with(List.of());
    }

    SignOff with(List<StateChange> changes) {
        return with(attestation, changes);
    }

    /** The same with its statement, signed. */
    SignOff attested(String jws) {
        return with(jws, outbox);
    }

    private SignOff with(@Nullable String jws, List<StateChange> changes) {
        return new SignOff(
                id,
                version,
                article,
                revision,
                parts,
                signer,
                meaning,
                conflictOfInterest,
                interests,
                checklist,
                policyVersion,
                signedAt,
                wholeText,
                confirmation,
                jws,
                changes);
    }

    /**
     * One part that was signed.
     *
     * @param scopes what the signer answered for
     */
    public record SignedPart(PartKey key, Digest digest, Set<Scope> scopes) {}

    /** Who signed, as they stood at that moment. */
    public record Signer(
            UserId user, PersonId person, Slug slug, String name, String postNominals, List<Credential> credentials) {
        public Signer {
            credentials = List.copyOf(credentials);
        }

        /** The name with the letters behind it. */
        public String title() {
            return postNominals.isEmpty() ? name : name + ", " + postNominals;
        }
    }

    /**
     * An answer to a question of the checklist.
     *
     * @param question as the signer read it
     * @param note what they had to say; demanded with a no
     */
    public record Answer(
            String key,
            String question,
            boolean yes,
            @Nullable String note) {}

    /** What a signature says about the text. */
    public enum Meaning {
        CLINICAL_REVIEW("clinical review"),
        FACT_CHECK("fact check"),
        EDITORIAL_REVIEW("editorial review");

        private final String words;

        Meaning(String words) {
            this.words = words;
        }

        /** As it is delivered and read. */
        public String words() {
            return words;
        }
    }
}
