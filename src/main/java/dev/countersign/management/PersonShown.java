package dev.countersign.management;

import dev.countersign.kit.Actor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.people.Credential;
import dev.countersign.people.Issuer;
import dev.countersign.people.Npi;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import dev.countersign.people.Scope;
import dev.countersign.people.Validity;
import dev.countersign.people.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as those see them who work here.
 *
 * @param npi for those who may change it, and for themselves
 * @param owesDeclaration whether they are to declare their interests, the first time or again
 */
record PersonShown(
        PersonId id,
        String type,
        Slug slug,
        String version,
        String postNominals,
        Profile profile,
        List<CredentialShown> credentials,
        @Nullable Npi npi,
        boolean owesDeclaration) {

    private static final int PUBLIC_DIGITS = 4;

    /**
     * A credential.
     *
     * @param number for those who may change it
     * @param numberEnding for everybody else
     * @param standing whether it stands today; absent if not, and then {@code because} says why
     */
    record CredentialShown(
            String key,
            Credential.Kind kind,
            String abbreviation,
            String title,
            @Nullable Issuer issuer,
            @Nullable String jurisdiction,
            @Nullable String number,
            @Nullable String numberEnding,
            Validity validity,
            Set<Scope> scopes,
            Credential.Status status,
            boolean standing,
            @Nullable String because,
            List<Verification> verifications) {

        static CredentialShown of(Credential held, boolean withNumber, LocalDate today) {
            return new CredentialShown(
                    held.key(),
                    held.kind(),
                    held.abbreviation(),
                    held.title(),
                    held.issuer(),
                    held.jurisdiction(),
                    withNumber ? held.number() : null,
                    ending(held.number()),
                    held.validity(),
                    held.scopes(),
                    held.status(),
                    held.stands(today),
                    held.whyNotStanding(today).orElse(null),
                    withNumber
                            ? held.verifications()
                            : held.verifications().stream()
                                    .map(PersonShown::withoutFile)
                                    .toList());
        }

        private static @Nullable String ending(@Nullable String number) {
            return number == null || number.length() <= PUBLIC_DIGITS
                    ? null
                    : number.substring(number.length() - PUBLIC_DIGITS);
        }
    }

    static PersonShown of(Person person, Actor reader, LocalDate today) {
        var withNumbers = reader.lacks(Role.EDITOR, Role.ADMINISTRATOR).isEmpty();
        return new PersonShown(
                person.id(),
                "person",
                person.slug(),
                version(person),
                person.postNominals(today).toString(),
                person.profile(),
                person.credentials().stream()
                        .map(held -> CredentialShown.of(held, withNumbers, today))
                        .toList(),
                withNumbers || person.id().equals(reader.person()) ? person.npi() : null,
                person.owesDeclaration(today));
    }

    private static Verification withoutFile(Verification check) {
        return new Verification(
                check.by(), check.byName(), check.how(), check.at(), check.until(), check.evidence(), null);
    }

    static String version(Person person) {
        return String.valueOf(Objects.requireNonNull(person.version()));
    }
}
