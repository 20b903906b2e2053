package dev.countersign.publishing;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.kit.Day;
import dev.countersign.kit.Link;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Slug;
import dev.countersign.people.Credential;
import dev.countersign.people.Issuer;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as readers may know them: what stands today, and never an address, an account or a full licence number. */
public record PublicProfile(
        String type,
        Slug slug,
        String name,
        @Nullable String postNominals,
        @Nullable String role,
        @Nullable String affiliation,
        @JsonProperty("bio") RichText biography,
        List<Link> links,
        List<PublicCredential> credentials,
        List<String> disclosures) {

    static PublicProfile of(Person person, LocalDate today) {
        var profile = person.profile();
        return new PublicProfile(
                "person",
                person.slug(),
                profile.name(),
                person.postNominals(today).toString(),
                profile.role(),
                profile.affiliation(),
                profile.biography(),
                profile.links(),
                person.credentials().stream()
                        .filter(credential -> credential.stands(today))
                        .map(PublicCredential::of)
                        .toList(),
                profile.disclosures());
    }

    /**
     * A credential that stands.
     *
     * @param numberEnding the last four characters of its number, where that leaves most of it private
     */
    public record PublicCredential(
            Credential.Kind kind,
            String abbreviation,
            String title,
            @Nullable Issuer issuer,
            @Nullable String jurisdiction,
            @Nullable String numberEnding,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate verifiedOn,
            Set<Scope> scopes) {

        static PublicCredential of(Credential credential) {
            var number = credential.number();
            return new PublicCredential(
                    credential.kind(),
                    credential.abbreviation(),
                    credential.title(),
                    credential.issuer(),
                    credential.jurisdiction(),
                    number == null || number.length() < 8 ? null : number.substring(number.length() - 4),
                    credential.validity().expiresOn(),
                    verifiedOn(credential),
                    credential.scopes());
        }

        static @Nullable LocalDate verifiedOn(Credential credential) {
            return credential
                    .lastVerification()
                    .map(Verification::at)
                    .map(Day::of)
                    .orElse(null);
        }
    }
}
