package dev.countersign.management;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.Slug;
import dev.countersign.people.Credential;
import dev.countersign.people.Interest;
import dev.countersign.people.Issuer;
import dev.countersign.people.Validity;
import dev.countersign.review.SignOff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sign-off, with the signer and their credentials as they stood. Who may see the number of a licence sees it with the person. */
record SignOffShown(
        SignOffId id,
        ArticleId article,
        int revision,
        List<SignOff.SignedPart> parts,
        SignerShown signer,
        SignOff.Meaning meaning,
        String conflictOfInterest,
        List<Interest> interests,
        List<SignOff.Answer> checklist,
        int policyVersion,
        Instant signedAt,
        boolean wholeText,
        Confirmation.Method confirmation) {

    /** Who signed. */
    record SignerShown(
            PersonId person, Slug slug, String name, String postNominals, List<CredentialHeld> credentials) {}

    /** A credential as it stood. */
    record CredentialHeld(
            Credential.Kind kind,
            String abbreviation,
            String title,
            @Nullable Issuer issuer,
            Credential.Status status,
            Validity validity) {

        static CredentialHeld of(Credential held) {
            return new CredentialHeld(
                    held.kind(), held.abbreviation(), held.title(), held.issuer(), held.status(), held.validity());
        }
    }

    static SignOffShown of(SignOff signOff) {
        var signer = signOff.signer();
        return new SignOffShown(
                signOff.id(),
                signOff.article(),
                signOff.revision(),
                signOff.parts(),
                new SignerShown(
                        signer.person(),
                        signer.slug(),
                        signer.name(),
                        signer.postNominals(),
                        signer.credentials().stream().map(CredentialHeld::of).toList()),
                signOff.meaning(),
                signOff.conflictOfInterest(),
                signOff.interests(),
                signOff.checklist(),
                signOff.policyVersion(),
                signOff.signedAt(),
                signOff.wholeText(),
                signOff.confirmation().how());
    }
}
