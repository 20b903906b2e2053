package dev.countersign.people;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The record that somebody checked a credential.
 *
 * @param byName who checked
 * @param how by which method
 * @param at when
 * @param evidence where the proof is: the registry's address, a document's name, a note
 */
public record Verification(
        String byName,
        Method how,
        Instant at,
        @Nullable @Size(max = 500) String evidence) {

    public Verification {
        at = at.truncatedTo(ChronoUnit.MILLIS);
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
        /** Nothing but the person's own word. */
        SELF_DECLARED
    }
}
