package dev.countersign.publishing;

import dev.countersign.kit.Slug;
import dev.countersign.people.Credential;
import dev.countersign.people.Interest;
import dev.countersign.people.Issuer;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.review.PartKey;
import dev.countersign.review.SignOff;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one sign-off says of an edition: who answers for which parts, as what, and with which interests.
 *
 * @param postNominals the letters that stand today; the credentials below are as they stood when signing
 */
record ReviewerStatement(
        Slug slug,
        String name,
        @Nullable String postNominals,
        List<CredentialAtSigning> credentials,
        Instant signedAt,
        String meaning,
        List<Scope> scopes,
        List<PartKey> parts,
        String conflictOfInterest,
        List<Interest> interests) {

    /** The statements of everybody who signed an edition, then or to renew its review, the earliest signature first. */
    static List<ReviewerStatement> of(Edition edition, List<Person> people, LocalDate today) {
        return edition.everySignOff().stream()
                .sorted((one, other) -> one.signedAt().compareTo(other.signedAt()))
                .map(signOff -> of(
                        edition,
                        signOff,
                        people.stream()
                                .filter(person ->
                                        person.id().equals(signOff.signer().person()))
                                .findFirst(),
                        today))
                .toList();
    }

    private static ReviewerStatement of(Edition edition, SignOff signOff, Optional<Person> person, LocalDate today) {
        var scopes = new TreeSet<Scope>();
        var parts = new ArrayList<PartKey>();
        for (var cover : edition.covers())
            if (cover.signOff().equals(signOff.id().value()) || renews(edition, signOff, cover)) {
                scopes.add(cover.scope());
                if (!parts.contains(cover.part())) parts.add(cover.part());
            }
        var signer = signOff.signer();
        return new ReviewerStatement(
                person.map(Person::slug).orElse(signer.slug()),
                person.map(Person::name).orElse(signer.name()),
                person.map(known -> known.postNominals(today).toString()).orElse(null),
                signer.credentials().stream()
                        .filter(credential -> credential.stands(signOff.day()))
                        .map(CredentialAtSigning::of)
                        .toList(),
                signOff.signedAt(),
                signOff.meaning().words(),
                List.copyOf(scopes),
                parts,
                signOff.conflictOfInterest(),
                signOff.interests());
    }

    private static boolean renews(Edition edition, SignOff signOff, Edition.Cover cover) {
        return edition.signOffs().stream().noneMatch(given -> given.id().equals(signOff.id()))
                && edition.digest(cover.part())
                        .flatMap(signOff::over)
                        .filter(signed -> signed.scopes().contains(cover.scope()))
                        .isPresent();
    }

    /** A credential as it stood at the moment of signing. */
    record CredentialAtSigning(
            Credential.Kind kind,
            String abbreviation,
            String title,
            @Nullable Issuer issuer,
            Credential.Status statusAtSigning,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate verifiedOn) {

        static CredentialAtSigning of(Credential credential) {
            return new CredentialAtSigning(
                    credential.kind(),
                    credential.abbreviation(),
                    credential.title(),
                    credential.issuer(),
                    credential.status(),
                    credential.validity().expiresOn(),
                    PublicProfile.PublicCredential.verifiedOn(credential));
        }
    }
}
