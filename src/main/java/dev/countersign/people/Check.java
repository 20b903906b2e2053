package dev.countersign.people;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of their check of a credential, which found it in order.
 *
 * @param evidence where the proof is; demanded for every method but the person's own word
 * @param until the last day on which this check counts; null for as long as the credential is valid
 * @param expiresOn the last day on which the credential counts, where the proof says another than what was entered; null leaves it
 * @param file the id of the proof as an {@link EvidenceFile}; null if there is none
 */
public record Check(
        Verification.@NotNull Method how,
        @Nullable @Size(max = 500) String evidence,
        @Nullable LocalDate until,
        @Nullable LocalDate expiresOn,
        @Nullable @Size(max = 26) String file) {

    /** A check of which nothing more is said. */
    public static Check by(Verification.Method how, @Nullable String evidence) {
        return new Check(how, evidence, null, null, null);
    }

    /** What speaks against recording this; empty if nothing does. */
    Optional<Refusal> refusal(LocalDate today) {
        var needsProof = how != Verification.Method.SELF_DECLARED;
        if (needsProof && (evidence == null || evidence.isBlank()) && file == null)
            return Optional.of(Refusal.of(
                    Refusal.Kind.INVALID,
                    "evidence-missing",
                    "Say where the proof is: the register's address, the document's name or a note; or file it here."));
        var passed = new ArrayList<Reason>();
        if (until != null && until.isBefore(today))
            passed.add(
                    new Reason("/until", "Until must be today or later: a check that has lapsed counts for nothing"));
        if (expiresOn != null && expiresOn.isBefore(today))
            passed.add(new Reason(
                    "/expiresOn", "Expires on has passed: mark the credential as expired rather than verify it"));
        return passed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Refusal.Kind.INVALID,
                        "lapsed-already",
                        passed.getFirst().message() + ".",
                        List.copyOf(passed)));
    }

    /** The credential with the last day that the proof says. */
    Credential of(Credential held) {
        if (expiresOn == null) return held;
        var entered = held.validity();
        return held.withValidity(new Validity(entered.issuedOn(), entered.validFrom(), expiresOn));
    }
}
