package dev.countersign.evidence;

import dev.countersign.attestation.Jws;
import dev.countersign.attestation.Purpose;
import dev.countersign.kit.Json;
import dev.countersign.people.Credential;
import dev.countersign.review.SignOff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** The sign-offs of an edition as JSON, with all that is kept of them but the numbers of licences, of which the end is shown. */
final class SignOffEvidence {

    private static final int LEAST_TO_SHORTEN = 8;
    private static final int SHOWN = 4;

    private SignOffEvidence() {}

    static List<Map<String, Object>> of(Evidence evidence) {
        return evidence.edition().signOffs().stream()
                .map(signOff -> of(signOff, evidence))
                .toList();
    }

    private static Map<String, Object> of(SignOff signOff, Evidence evidence) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", signOff.id());
        members.put("article", signOff.article());
        members.put("revision", signOff.revision());
        members.put("signedAt", signOff.signedAt());
        members.put("meaning", signOff.meaning().words());
        members.put("wholeText", signOff.wholeText());
        members.put(
                "signer",
                Map.of(
                        "user", signOff.signer().user(),
                        "person", signOff.signer().person(),
                        "name", signOff.signer().name(),
                        "postNominals", signOff.signer().postNominals(),
                        "credentials",
                                signOff.signer().credentials().stream()
                                        .map(SignOffEvidence::credential)
                                        .toList()));
        members.put(
                "parts",
                signOff.parts().stream()
                        .map(part -> Map.of(
                                "key", part.key(),
                                "digest", part.digest(),
                                "scopes", part.scopes().stream().sorted().toList()))
                        .toList());
        members.put("conflictOfInterest", signOff.conflictOfInterest());
        members.put("interests", signOff.interests());
        members.put("checklist", signOff.checklist());
        members.put("policyVersion", signOff.policyVersion());
        members.put("confirmation", signOff.confirmation().how());
        var assertion = signOff.confirmation().assertion();
        if (assertion != null) {
            members.put("assertion", Json.MAPPER.readTree(assertion));
            members.put("assertionText", assertion);
        }
        if (signOff.attestation() != null) members.put("attestation", signOff.attestation());
        members.put("signature", verdict(signOff, evidence));
        return members;
    }

    /** What we say of the signature; the auditor need not believe it. */
    static String verdict(SignOff signOff, Evidence evidence) {
        if (signOff.attestation() == null) return "Given before sign-offs were attested: there is no signature.";
        return evidence.keys()
                .objection(Jws.parse(signOff.attestation()), Purpose.SIGN_OFF, signOff.signedAt())
                .map("The signature %s."::formatted)
                .orElse("The signature holds.");
    }

    private static Map<String, Object> credential(Credential credential) {
        var members = Json.MAPPER.convertValue(credential, new TypeReference<LinkedHashMap<String, Object>>() {});
        var number = credential.number();
        members.remove("number");
        if (number != null && number.length() >= LEAST_TO_SHORTEN)
            members.put("numberEnding", number.substring(number.length() - SHOWN));
        return members;
    }
}
