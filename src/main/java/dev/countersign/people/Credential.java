package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Ulid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What entitles a person to letters behind their name and qualifies them to sign.
 *
 * @param key identity within the person
 * @param abbreviation the letters, such as {@code ATC}
 * @param number the issuer's number for the holder; private, only its last four characters are ever public
 * @param status what is known of it now; {@link #standing} also looks at the calendar
 * @param scopes what it qualifies for by record; empty leaves that to policy
 */
public record Credential(
        @NotBlank String key,
        @NotNull Kind kind,
        @NotBlank @Size(max = 20) String abbreviation,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Valid Issuer issuer,
        @Nullable @Size(max = 100) String jurisdiction,
        @Nullable @Size(max = 60) String number,
        Validity validity,
        @NotNull Status status,
        List<@Valid Verification> verifications,
        Set<Scope> scopes) {

    private static final String OWN_WORD = "rests on their own word alone";

    public Credential {
        abbreviation = Absent.orEmpty(abbreviation);
        validity = validity == null ? Validity.UNLIMITED : validity;
        verifications = Absent.orEmpty(verifications);
        scopes = java.util.Collections.unmodifiableSet(new TreeSet<>(scopes == null ? Set.of() : scopes));
    }

    /** Letters that somebody claims and nobody has checked yet. */
    public static Credential claimed(Kind kind, String abbreviation, String title) {
        return new Credential(
                Ulid.next(),
                kind,
                abbreviation,
                title,
                null,
                null,
                null,
                Validity.UNLIMITED,
                Status.UNVERIFIED,
                List.of(),
                Set.of());
    }

    /** The same credential after a check that found it in order. The person's own word is noted, and leaves it a claim. */
    public Credential verified(Verification verification) {
        var all = new ArrayList<>(verifications);
        all.add(verification);
        var reached = verification.how() == Verification.Method.SELF_DECLARED ? Status.UNVERIFIED : Status.ACTIVE;
        return new Credential(
                key, kind, abbreviation, title, issuer, jurisdiction, number, validity, reached, all, scopes);
    }

    /** The same credential in another status. */
    public Credential withStatus(Status changed) {
        return new Credential(
                key, kind, abbreviation, title, issuer, jurisdiction, number, validity, changed, verifications, scopes);
    }

    /** The same credential with the body that grants it. */
    public Credential issuedBy(Issuer body) {
        return new Credential(
                key, kind, abbreviation, title, body, jurisdiction, number, validity, status, verifications, scopes);
    }

    /** The same credential, valid for other days. */
    public Credential withValidity(Validity changed) {
        return new Credential(
                key, kind, abbreviation, title, issuer, jurisdiction, number, changed, status, verifications, scopes);
    }

    /** Why this credential does not stand on that day, as the end of a sentence about it; empty if it does. */
    public Optional<String> whyNotStanding(LocalDate on) {
        return switch (status) {
            case UNVERIFIED -> Optional.of(restsOnOwnWord() ? OWN_WORD : "is not verified");
            case SUSPENDED -> Optional.of("is suspended");
            case REVOKED -> Optional.of("is revoked");
            case RETIRED -> Optional.of("is retired");
            case EXPIRED -> Optional.of("has expired");
            case ACTIVE -> {
                if (!validity.hasBegun(on)) yield Optional.of("is valid only from " + validity.begins());
                yield validity.hasEnded(on) ? Optional.of("expired on " + validity.expiresOn()) : whyUnchecked(on);
            }
        };
    }

    private boolean restsOnOwnWord() {
        return lastVerification()
                .filter(check -> check.how() == Verification.Method.SELF_DECLARED)
                .isPresent();
    }

    /** The latest check alone counts: an earlier one may be of other letters, or from before a suspension. */
    private Optional<String> whyUnchecked(LocalDate on) {
        var last = lastVerification();
        if (last.isEmpty()) return Optional.of("is not verified");
        if (restsOnOwnWord()) return Optional.of(OWN_WORD);
        return last.filter(check -> check.hasLapsed(on))
                .map(check -> "was verified only until %s".formatted(check.until()));
    }

    /** Whether it is verified and neither lapsed, suspended nor revoked on that day. */
    public boolean stands(LocalDate on) {
        return whyNotStanding(on).isEmpty();
    }

    /** The latest check, if there was any. */
    public Optional<Verification> lastVerification() {
        return verifications.isEmpty() ? Optional.empty() : Optional.of(verifications.getLast());
    }

    /** What a credential is. MD is a degree, the state's permission to practise is a license. */
    public enum Kind {
        DEGREE,
        LICENSE,
        CERTIFICATION,
        CERTIFICATE,
        MEMBERSHIP
    }

    /** What is known of a credential. */
    public enum Status {
        UNVERIFIED,
        ACTIVE,
        EXPIRED,
        SUSPENDED,
        REVOKED,
        RETIRED
    }
}
