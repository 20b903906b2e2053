package dev.countersign.review;

import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.people.Credential;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sign-off says, as it is signed by the deployment's sign-off key: everything about it that readers may know, and nothing else. The same
 * sign-off makes the same statement for ever, so that a stored one can be held against what was signed; what is to be said differently gets
 * another version.
 */
public final class SignOffStatement {

    /** The version of this form. */
    public static final String VERSION = "1";

    private SignOffStatement() {}

    /** The statement of a sign-off. */
    public static Map<String, Object> of(SignOff signOff) {
        var statement = new LinkedHashMap<String, Object>();
        statement.put("type", "signOff");
        statement.put("specVersion", VERSION);
        statement.put("id", signOff.id().value());
        statement.put("article", signOff.article().value());
        statement.put("revision", signOff.revision());
        statement.put(
                "parts", signOff.parts().stream().map(SignOffStatement::part).toList());
        statement.put("signer", signer(signOff));
        statement.put("meaning", signOff.meaning().words());
        statement.put("conflictOfInterest", signOff.conflictOfInterest());
        if (!signOff.interests().isEmpty()) statement.put("interests", tree(signOff.interests()));
        if (!signOff.checklist().isEmpty())
            statement.put(
                    "checklist",
                    signOff.checklist().stream().map(SignOffStatement::answer).toList());
        statement.put("policyVersion", signOff.policyVersion());
        statement.put("signedAt", signOff.signedAt().toString());
        statement.put("wholeText", signOff.wholeText());
        statement.put("confirmation", confirmation(signOff));
        return statement;
    }

    private static Map<String, Object> part(SignOff.SignedPart part) {
        return Map.of(
                "key", part.key().value(),
                "digest", part.digest().value(),
                "scopes", part.scopes().stream().sorted().toList());
    }

    private static Map<String, Object> signer(SignOff signOff) {
        var signer = signOff.signer();
        var members = new LinkedHashMap<String, Object>();
        members.put("person", signer.person().value());
        members.put("slug", signer.slug().value());
        members.put("name", signer.name());
        if (!signer.postNominals().isEmpty()) members.put("postNominals", signer.postNominals());
        members.put(
                "credentials",
                signer.credentials().stream()
                        .filter(credential -> stood(credential, signOff.day()))
                        .map(SignOffStatement::credential)
                        .toList());
        return members;
    }

    /** Part of the form: it must not change when the rules of signing do. */
    private static boolean stood(Credential credential, LocalDate day) {
        var begins = credential.validity().begins();
        var expiresOn = credential.validity().expiresOn();
        return credential.status() == Credential.Status.ACTIVE
                && (begins == null || !day.isBefore(begins))
                && (expiresOn == null || !day.isAfter(expiresOn));
    }

    private static Map<String, Object> credential(Credential credential) {
        var members = new LinkedHashMap<String, Object>();
        members.put("kind", tree(credential.kind()));
        members.put("abbreviation", credential.abbreviation());
        members.put("title", credential.title());
        if (credential.issuer() != null) members.put("issuer", tree(credential.issuer()));
        if (credential.jurisdiction() != null) members.put("jurisdiction", credential.jurisdiction());
        members.put("status", "active");
        var expiresOn = credential.validity().expiresOn();
        if (expiresOn != null) members.put("expiresOn", expiresOn.toString());
        credential.lastVerification().ifPresent(check -> {
            members.put("verifiedOn", Day.of(check.at()).toString());
            members.put("verifiedBy", tree(check.how()));
        });
        return members;
    }

    private static Map<String, Object> answer(SignOff.Answer answer) {
        var members = new LinkedHashMap<String, Object>();
        members.put("key", answer.key());
        members.put("question", answer.question());
        members.put("yes", answer.yes());
        if (answer.note() != null) members.put("note", answer.note());
        return members;
    }

    /** What the authenticator signed is private; its digest ties it to this statement. */
    private static Map<String, Object> confirmation(SignOff signOff) {
        var members = new LinkedHashMap<String, Object>();
        members.put("how", tree(signOff.confirmation().how()));
        var assertion = signOff.confirmation().assertion();
        if (assertion != null)
            members.put(
                    "assertionDigest",
                    Digest.of(assertion.getBytes(StandardCharsets.UTF_8)).value());
        return members;
    }

    private static Object tree(Object value) {
        return Json.MAPPER.convertValue(value, Object.class);
    }
}
