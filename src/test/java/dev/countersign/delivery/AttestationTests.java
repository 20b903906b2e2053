package dev.countersign.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.attestation.KeyRing;
import dev.countersign.attestation.Purpose;
import dev.countersign.kit.Actor;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Json;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.verifier.Verifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An edition as it is delivered convinces both verifiers, and whoever changes anything about it convinces neither. */
class AttestationTests extends Website {

    private static final String ADDRESS = "/api/v1/articles/calf-cramps";

    @Autowired
    KeyRing keyRing;

    @TempDir
    Path folder;

    /** What a front end holds in its hands. */
    private record Delivered(ObjectNode article, ObjectNode attestation, ObjectNode keys) {

        private Delivered copy() {
            return new Delivered(article.deepCopy(), attestation.deepCopy(), keys.deepCopy());
        }

        private ObjectNode statement() {
            return decoded(attestation.path("payload").asString());
        }

        /** Puts another statement in place of the publisher's, under the old signature. */
        private void state(Consumer<ObjectNode> change) {
            var statement = statement();
            change.accept(statement);
            attestation.put("payload", encoded(CanonicalJson.of(statement)));
        }
    }

    private Delivered delivered() {
        var article = (ObjectNode) read(ADDRESS);
        var link = article.path("review").path("attestation").asString();
        return new Delivered(article, (ObjectNode) read(link), (ObjectNode) read("/.well-known/jwks.json"));
    }

    @Test
    void convincesBothVerifiers() throws Exception {
        var delivered = delivered();

        assertThat(byJava(delivered))
                .allSatisfy(finding ->
                        assertThat(finding.holds()).as(finding.words()).isTrue());
        var said = byNode(delivered);
        assertThat(said).endsWith("Everything holds.\n").doesNotContain("FAIL");
        assertThat(said)
                .contains("“card:pain-relief-tablets” is covered for medication by Phil Pharmacist, word for word")
                .contains("“book” is not covered by a sign-off: policy frees it");
    }

    @Test
    void saysWhatItIsOf() {
        var delivered = delivered();
        var statement = delivered.statement();

        assertThat(statement.path("type").asString()).isEqualTo("edition");
        assertThat(statement.path("articleId").asString())
                .isEqualTo(delivered.article().path("id").asString());
        assertThat(statement.path("contentDigest"))
                .isEqualTo(delivered.article().path("digest"));
        assertThat(statement.path("partDigests")).isEqualTo(delivered.article().path("partDigests"));
        assertThat(statement.has("previousAttestationDigest")).isFalse();
        var signOffs = delivered.attestation().path("signOffs");
        assertThat(signOffs.size()).isEqualTo(2);
        var signed = decoded(signOffs.path(0).asString().split("\\.")[1]);
        assertThat(signed.path("confirmation").path("how").asString()).isEqualTo("password");
        assertThat(signed.path("checklist").size()).isPositive();
        assertThat(text(get(ADDRESS + "/attestation"))).doesNotContain(Newsroom.LICENSE_NUMBER);
        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(signOffs.path(0).asString().split("\\.")[1]),
                        UTF_8))
                .doesNotContain(Newsroom.LICENSE_NUMBER);
    }

    @Test
    void isOfTheLiveEditionAndOfEachByItsNumber() {
        var live = get(ADDRESS + "/attestation");

        assertThat(live.body())
                .isEqualTo(get(ADDRESS + "/editions/1/attestation").body());
        assertThat(get(ADDRESS + "/attestation", "If-None-Match", header(live, "ETag"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(send("HEAD", ADDRESS + "/attestation").body()).isEmpty();
        assertThat(header(live, "Cache-Control")).startsWith("public");
        assertThat(header(live, "Repr-Digest")).startsWith("sha-256=");
    }

    @Test
    void retiredKeysStayInTheSetAndWhatTheySignedStands() throws Exception {
        var administrator = new Actor(UserId.next(), "Ada", Set.of(Role.ADMINISTRATOR), null);
        var before = delivered();
        var signedBy = kid(before.attestation());

        var made = keyRing.rotate(administrator, Purpose.PUBLISHER);

        var after = delivered();
        var keys = after.keys().path("keys").valueStream().toList();
        assertThat(keys).extracting(key -> key.path("kid").asString()).contains(signedBy, made.kid());
        assertThat(keys)
                .filteredOn(key -> key.path("kid").asString().equals(signedBy))
                .allSatisfy(key -> assertThat(key.has("retiredAt")).isTrue());
        assertThat(byJava(after)).allMatch(Verifier.Finding::holds);
        assertThat(keys.toString()).doesNotContain("\"d\"");
    }

    @Test
    void aKeyThatIsNotTrustedProvesNothing() {
        var delivered = delivered();

        var found = Verifier.verify(
                delivered.article().toString(),
                Optional.of(delivered.attestation().toString()),
                delivered.keys().toString(),
                Set.of("a-key-noted-long-ago"));

        assertThat(found).anySatisfy(finding -> {
            assertThat(finding.holds()).isFalse();
            assertThat(finding.words()).contains("that is not trusted");
        });
    }

    /**
     * Somebody on the way, or in the database, changes something and computes every digest anew. Each says what the verifiers must find.
     */
    @TestFactory
    Stream<DynamicTest> isSpoiltByAnyTampering() throws Exception {
        var forger = KeyPairGenerator.getInstance("EC");
        forger.initialize(new ECGenParameterSpec("secp256r1"));
        var theirs = forger.generateKeyPair();
        return Stream.of(
                tampering("a word, and every digest anew", "statement is about another text", delivered -> {
                    ((ObjectNode) delivered.article().path("sections").path(0)).put("heading", "What are they?");
                    redigest(delivered.article());
                }),
                tampering(
                        "a word, and the digest in the publisher's statement too",
                        "was not made over this",
                        delivered -> {
                            ((ObjectNode) delivered.article().path("sections").path(0))
                                    .put("heading", "What are they?");
                            redigest(delivered.article());
                            delivered.state(statement -> {
                                statement.set(
                                        "contentDigest", delivered.article().path("digest"));
                                statement.set("partDigests", delivered.article().path("partDigests"));
                            });
                        }),
                tampering("the dose of a drug", "a word of it was changed", delivered -> {
                    var card = (ObjectNode) delivered.article().at("/sections/2/treatments/1/doses/0");
                    card.put("maximumPerDay", "12000 mg");
                }),
                tampering(
                        "a conflict of interest in the answer",
                        "is not what was signed",
                        delivered -> ((ObjectNode) delivered.article().at("/review/reviewers/0"))
                                .put("conflictOfInterest", "Paid by the maker")),
                tampering(
                        "the letters of a reviewer's credential",
                        "is not what was signed",
                        delivered -> ((ObjectNode) delivered.article().at("/review/reviewers/0/credentials/0"))
                                .put("abbreviation", "MD")),
                tampering(
                        "a reviewer left out",
                        "shows 1 sign-offs",
                        delivered -> ((ArrayNode) delivered.article().at("/review/reviewers")).remove(0)),
                tampering(
                        "a sign-off left out of the attestation",
                        "is not here as the publisher saw it",
                        delivered -> ((ArrayNode) delivered.attestation().path("signOffs")).remove(0)),
                tampering("another date of signing in a sign-off", "is not here as the publisher saw it", delivered -> {
                    var signOffs = (ArrayNode) delivered.attestation().path("signOffs");
                    var pieces = signOffs.path(0).asString().split("\\.");
                    var statement = decoded(pieces[1]);
                    statement.put("signedAt", "2020-01-01T00:00:00Z");
                    signOffs.set(0, pieces[0] + "." + encoded(CanonicalJson.of(statement)) + "." + pieces[2]);
                }),
                tampering(
                        "signed by a key of somebody else",
                        "not in the key set",
                        delivered -> sign(delivered, "theirs", "ES256", theirs.getPrivate())),
                tampering("a key of somebody else by the name of ours", "goes by the name of another", delivered -> {
                    var kid = kid(delivered.attestation());
                    var point = ((ECPublicKey) theirs.getPublic()).getW();
                    delivered
                            .keys()
                            .path("keys")
                            .valueStream()
                            .filter(key -> key.path("kid").asString().equals(kid))
                            .map(ObjectNode.class::cast)
                            .forEach(key -> key.put("x", coordinate(point.getAffineX()))
                                    .put("y", coordinate(point.getAffineY())));
                    sign(delivered, kid, "ES256", theirs.getPrivate());
                }),
                tampering("no algorithm at all", "ES256", delivered -> {
                    var signature = (ObjectNode) delivered.attestation().at("/signatures/0");
                    signature.put(
                            "protected",
                            encoded(CanonicalJson.of(java.util.Map.of(
                                    "alg",
                                    "none",
                                    "kid",
                                    kid(delivered.attestation()),
                                    "typ",
                                    "countersign-edition+jws"))));
                    signature.put("signature", "");
                }),
                tampering("a sign-off's signature as the publisher's", "is of something else", delivered -> {
                    var pieces = delivered
                            .attestation()
                            .path("signOffs")
                            .path(0)
                            .asString()
                            .split("\\.");
                    delivered.attestation().put("payload", pieces[1]);
                    ((ObjectNode) delivered.attestation().at("/signatures/0"))
                            .put("protected", pieces[0])
                            .put("signature", pieces[2]);
                }),
                tampering("a key that was in other hands", "was in other hands by then", delivered -> {
                    var kid = kid(delivered.attestation());
                    delivered
                            .keys()
                            .path("keys")
                            .valueStream()
                            .filter(key -> key.path("kid").asString().equals(kid))
                            .map(ObjectNode.class::cast)
                            .forEach(key -> key.putObject("compromised")
                                    .put("since", "2020-01-01T00:00:00Z")
                                    .put("reason", "A backup was lost"));
                }),
                tampering(
                        "the attestation of another edition",
                        "statement is about another text",
                        delivered -> delivered.article().put("edition", 2)),
                tampering(
                        "no attestation where there is one",
                        "has an attestation",
                        delivered -> delivered.attestation().removeAll()));
    }

    private DynamicTest tampering(String name, String found, Consumer<Delivered> change) {
        return DynamicTest.dynamicTest(name, () -> {
            var tampered = delivered().copy();
            change.accept(tampered);
            var words = found.equals("ES256") ? "ES256" : found;
            assertThat(byJava(tampered)).anySatisfy(finding -> {
                assertThat(finding.holds()).isFalse();
                assertThat(finding.words()).contains(words);
            });
            assertThat(byNode(tampered))
                    .endsWith("This does not hold.\n")
                    .containsPattern("FAIL[^\n]*" + java.util.regex.Pattern.quote(words));
        });
    }

    /** As an attacker who knows how would do it. */
    private static void redigest(ObjectNode article) {
        var parts = (ObjectNode) article.path("partDigests");
        var section = (ObjectNode) article.path("sections").path(0);
        var signed = section.deepCopy().without("digest");
        var cited = article.path("references")
                .valueStream()
                .filter(reference ->
                        signed.toString().contains("\"" + reference.path("id").asString() + "\""))
                .map(reference -> ((ObjectNode) reference.deepCopy()).without("status"))
                .toList();
        if (!cited.isEmpty()) ((ObjectNode) signed).putArray("references").addAll(cited);
        var digest = CanonicalJson.digest(signed).value();
        section.put("digest", digest);
        parts.put(section.path("key").asString(), digest);
        var content = article.deepCopy()
                .retain(
                        "type",
                        "id",
                        "locale",
                        "title",
                        "summary",
                        "image",
                        "audience",
                        "riskClass",
                        "sections",
                        "references",
                        "disclosures");
        content.path("references").forEach(reference -> ((ObjectNode) reference).remove("status"));
        article.put("digest", CanonicalJson.digest(content).value());
    }

    private static void sign(Delivered delivered, String kid, String algorithm, PrivateKey key) {
        try {
            var header = encoded(
                    CanonicalJson.of(java.util.Map.of("alg", algorithm, "kid", kid, "typ", "countersign-edition+jws")));
            var signing = Signature.getInstance("SHA256withECDSAinP1363Format");
            signing.initSign(key);
            signing.update(
                    (header + "." + delivered.attestation().path("payload").asString()).getBytes(UTF_8));
            ((ObjectNode) delivered.attestation().at("/signatures/0"))
                    .put("protected", header)
                    .put("signature", encoded(signing.sign()));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String kid(JsonNode attestation) {
        return decoded(attestation.at("/signatures/0/protected").asString())
                .path("kid")
                .asString();
    }

    private static ObjectNode decoded(String base64url) {
        return (ObjectNode) Json.MAPPER.readTree(Base64.getUrlDecoder().decode(base64url));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String coordinate(java.math.BigInteger number) {
        var bytes = new byte[32];
        var all = number.toByteArray();
        var length = Math.min(all.length, 32);
        System.arraycopy(all, all.length - length, bytes, 32 - length, length);
        return encoded(bytes);
    }

    private static List<Verifier.Finding> byJava(Delivered delivered) {
        return Verifier.verify(
                delivered.article().toString(),
                Optional.of(delivered.attestation().toString()).filter(json -> !json.equals("{}")),
                delivered.keys().toString(),
                Set.of());
    }

    private String byNode(Delivered delivered) throws IOException, InterruptedException {
        var script = folder.resolve("verify.mjs");
        Files.write(script, get("/verify/verify.mjs").body());
        var attestation = delivered.attestation().isEmpty() ? "-" : file("attestation.json", delivered.attestation());
        var running = new ProcessBuilder(
                        "node",
                        script.toString(),
                        file("article.json", delivered.article()),
                        attestation,
                        file("keys.json", delivered.keys()))
                .redirectErrorStream(true)
                .start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor()).as(said).isLessThan(2);
        return said;
    }

    private String file(String name, JsonNode content) throws IOException {
        return Files.writeString(folder.resolve(name), content.toString()).toString();
    }
}
