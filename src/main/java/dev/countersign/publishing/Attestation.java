package dev.countersign.publishing;

import dev.countersign.attestation.Jws;
import dev.countersign.attestation.KeySet;
import dev.countersign.attestation.Purpose;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The attestation of an edition as it is delivered: a JWS in JSON general serialisation (RFC 7515, 7.2.1) over the {@link EditionStatement} with
 * the publisher's signature, and beside it, in the member {@code signOffs}, each sign-off's own signed statement, which the edition's names by
 * digest. A reader that knows nothing of that member verifies the publisher's signature all the same.
 *
 * @param publisher the statement with the publisher's signature
 * @param signOffs each a JWS in compact form
 */
public record Attestation(Jws publisher, List<String> signOffs) {

    /** Reads what is stored and delivered. */
    public static Attestation parse(String json) {
        JsonNode tree = Json.MAPPER.readTree(json);
        var signature = tree.path("signatures").path(0);
        var signOffs = new ArrayList<String>();
        tree.path("signOffs").forEach(compact -> signOffs.add(compact.asString()));
        return new Attestation(
                new Jws(
                        signature.path("protected").asString(),
                        tree.path("payload").asString(),
                        signature.path("signature").asString()),
                signOffs);
    }

    /** As it is stored and delivered, in canonical form. */
    public String json() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("payload", publisher.payload());
        tree.put("signatures", List.of(Map.of("protected", publisher.header(), "signature", publisher.signature())));
        tree.put("signOffs", signOffs);
        return new String(CanonicalJson.of(tree), StandardCharsets.UTF_8);
    }

    /** The digest by which the next edition's attestation names this one: over its JSON as it is delivered. */
    public static Digest digest(String json) {
        return EditionStatement.digest(json);
    }

    /**
     * What is wrong with the attestation of an edition, each as a sentence about it without a full stop; empty if nothing is, and for one from
     * before there were any.
     *
     * @param previous the attestation of the edition before, if it has one
     */
    public static List<String> objections(Edition edition, KeySet keys, Optional<String> previous) {
        if (edition.attestation() == null)
            return keys.isExpected(Purpose.PUBLISHER, edition.dates().publishedAt())
                    ? List.of("its attestation is gone: editions were attested by then")
                    : List.of();
        var objections = new ArrayList<String>();
        var attestation = parse(edition.attestation());
        keys.objection(
                        attestation.publisher(),
                        Purpose.PUBLISHER,
                        edition.dates().publishedAt())
                .ifPresent(objection -> objections.add("its publisher’s signature " + objection));
        var before = previous.map(Attestation::digest).orElse(null);
        if (!CanonicalJson.digest(EditionStatement.of(edition, before))
                .equals(attestation.publisher().digest()))
            objections.add("it says something else than what the publisher signed");
        if (!attestation.signOffs().equals(EditionStatement.signOffs(edition)))
            objections.add("its attestation carries other sign-offs than the edition");
        if (!attestation.json().equals(edition.attestation()))
            objections.add("its attestation has something in it that nobody signed");
        return objections;
    }
}
