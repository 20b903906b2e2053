package dev.countersign.management;

import dev.countersign.people.Credential;
import dev.countersign.people.Issuer;
import dev.countersign.people.Scope;
import dev.countersign.people.Validity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A credential as somebody claims it. Its status and its checks are not claimed: they follow from acts of their own. */
record CredentialClaim(
        Credential.@NotNull Kind kind,
        @NotBlank @Size(max = 20) String abbreviation,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Valid Issuer issuer,
        @Nullable @Size(max = 100) String jurisdiction,
        @Nullable @Size(max = 60) String number,
        @Nullable Validity validity,
        @Nullable @Size(max = 50) Set<Scope> scopes) {

    /** The claim as the credential of this key. */
    Credential under(String key) {
        return new Credential(
                key,
                kind,
                abbreviation,
                title,
                issuer,
                jurisdiction,
                number,
                validity == null ? Validity.UNLIMITED : validity,
                Credential.Status.UNVERIFIED,
                List.of(),
                scopes == null ? Set.of() : scopes);
    }
}
