package dev.countersign.people;

import dev.countersign.kit.UserId;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The record that somebody checked a credential.
 *
 * @param by the user who checked; null in records of old
 * @param byName who checked
 * @param how by which method
 * @param at when
 * @param until the last day on which this check counts; null where it counts for as long as the credential is valid
 * @param evidence where the proof is: the registry's address, a document's name, a note
 * @param file the proof itself, kept privately; null if there is none
 */
public record Verification(
        @Nullable UserId by,
        String byName,
        Method how,
        Instant at,
        @Nullable LocalDate until,
        @Nullable @Size(max = 500) String evidence,
        @Nullable FiledEvidence file) {

    public Verification {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** A check that counts without limit and has no file. */
    public Verification(String byName, Method how, Instant at, @Nullable String evidence) {
        this(null, byName, how, at, null, evidence, null);
    }

    /** Whether it counts no longer on that day. */
    public boolean hasLapsed(LocalDate on) {
        return until != null && on.isAfter(until);
    }

    /** The ways to check a credential. Policy says which of them count for signing. */
    public enum Method {
        /** The issuer's public register was consulted. */
        REGISTRY_LOOKUP,
        /** The certificate or licence itself was seen. */
        DOCUMENT,
        /** The issuer confirmed in writing. */
        LETTER,
        /** A digitally signed credential was checked with the issuer's key. */
        VERIFIABLE_CREDENTIAL,
        /** Nothing but the person's own word: a note, by which nothing ever stands. */
        SELF_DECLARED
    }
}
