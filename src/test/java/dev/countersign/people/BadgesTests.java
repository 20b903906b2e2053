package dev.countersign.people;

import static dev.countersign.people.ABadge.EC;
import static dev.countersign.people.ABadge.ISSUER;
import static dev.countersign.people.ABadge.OKP;
import static dev.countersign.people.ABadge.RSA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Role;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.UserId;
import dev.countersign.people.Badges.NewBadge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Badges that prove a credential by themselves, and all the ways in which they might not. */
class BadgesTests extends InAnEmptyStore {

    static final List<JWK> KEYS = List.of(EC, RSA, OKP);

    private final Actor editor = actor(Role.EDITOR);
    private final Actor administrator = actor(Role.ADMINISTRATOR);

    @Autowired
    Badges badges;

    @Autowired
    Trusting trusting;

    @Autowired
    Directory directory;

    @Autowired
    Evidence evidence;

    @Autowired
    InstantSource clock;

    private Person noor;
    private BadgeIssuer issuer;
    private Instant from;
    private Instant until;

    @BeforeEach
    void acceptTheIssuer() {
        from = clock.instant().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        until = from.plus(Duration.ofDays(365));
        noor = directory.add(editor, Profile.named("Noor Valdez"), List.of());
        issuer = trusting.accept(
                administrator,
                Ulid.next(),
                new Trusting.NewIssuer(
                        ISSUER,
                        new Issuer("The Issuer", ISSUER),
                        new JWKSet(KEYS).toPublicJWKSet().toString()));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void becomeVerifiedCredentials(JWK key) {
        var taken = take(ABadge.signed(key, claims())).credentials().getFirst();

        assertThat(taken.stands(today())).isTrue();
        assertThat(taken.kind()).isEqualTo(Credential.Kind.CERTIFICATION);
        assertThat(taken.abbreviation()).isEqualTo("ATC");
        assertThat(taken.title()).isEqualTo("Certified Athletic Trainer");
        assertThat(taken.issuer()).isEqualTo(new Issuer("The Issuer", ISSUER));
        assertThat(taken.number()).isEqualTo("2000012345");
        assertThat(taken.validity().issuedOn()).isEqualTo(Day.of(from));
        assertThat(taken.validity().expiresOn()).isEqualTo(Day.of(until.minusMillis(1)));
        assertThat(taken.lastVerification()).hasValueSatisfying(check -> {
            assertThat(check.how()).isEqualTo(Verification.Method.VERIFIABLE_CREDENTIAL);
            assertThat(check.by()).isEqualTo(editor.user());
            assertThat(check.evidence()).contains(key.getKeyID(), "https://issuer.example/badges/1");
        });
    }

    @Test
    void areKeptAsTheEvidence() {
        var jwt = ABadge.signed(EC, claims());
        var file = take(jwt)
                .credentials()
                .getFirst()
                .lastVerification()
                .orElseThrow()
                .file();

        assertThat(file.type()).isEqualTo(FileType.JWT);
        assertThat(evidence.read(editor, noor.id(), file.id()).bytes())
                .asString()
                .isEqualTo(jwt);
    }

    @Test
    void areReadInTheOlderFormToo() {
        var claims = claims();
        var inner = new java.util.LinkedHashMap<>(claims);
        List.of("iss", "jti", "sub", "nbf", "exp").forEach(inner::remove);
        var outer = new java.util.LinkedHashMap<String, Object>(Map.of("vc", inner));
        List.of("iss", "jti", "sub", "nbf", "exp").forEach(claim -> outer.put(claim, claims.get(claim)));

        assertThat(take(ABadge.signed(EC, outer)).postNominals(today())).hasToString("ATC");
    }

    @Test
    void areTakenOnce() {
        var jwt = ABadge.signed(EC, claims());
        take(jwt);

        refuses(jwt, "Noor Valdez has this very badge already");
        assertThat(directory.get(noor.id()).credentials()).hasSize(1);
    }

    @Test
    void areTakenOnceByOneRequestHoweverOftenItComes() {
        var key = Ulid.next();
        var wanted = new NewBadge(ABadge.signed(EC, claims()), null, null, false);
        var first = badges.take(editor, noor.id(), key, Ulid.derived(key, 1), wanted);
        var again = badges.take(editor, noor.id(), key, Ulid.derived(key, 1), wanted);

        assertThat(again.credentials()).isEqualTo(first.credentials());
    }

    @Test
    void areNotTakenByTheirHolder() {
        var herself = new Actor(UserId.next(), "Noor", Set.of(Role.ADMINISTRATOR), noor.id());
        var wanted = new NewBadge(ABadge.signed(EC, claims()), null, null, false);

        assertThatThrownBy(() -> badges.take(herself, noor.id(), Ulid.next(), Ulid.next(), wanted))
                .hasMessageContaining("Nobody verifies their own credentials");
    }

    @Test
    void areRefusedOnceAltered() {
        var jwt = ABadge.signed(EC, claims()).split("\\.");
        var other = ABadge.signed(EC, claims(said -> said.put("id", "https://issuer.example/badges/2")))
                .split("\\.");

        refuses(jwt[0] + "." + other[1] + "." + jwt[2], "It is not signed by a key of The Issuer");
    }

    /** The key that comes with what it signed proves nothing, nor does one of another under the same name. */
    @Test
    void areRefusedWhereTheKeyIsTheirOwn() {
        var stranger = ABadge.ec("ec-1");
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID("ec-1")
                .jwk(stranger.toPublicJWK())
                .build();

        refuses(ABadge.signed(stranger, header, claims()), "It is not signed by a key of The Issuer");
        refuses(
                ABadge.signed(
                        stranger,
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .jwk(stranger.toPublicJWK())
                                .build(),
                        claims()),
                "It is not signed by a key of The Issuer");
    }

    @Test
    void areRefusedWithoutASignature() {
        var parts = ABadge.signed(EC, claims()).split("\\.");
        var none = com.nimbusds.jose.util.Base64URL.encode("{\"alg\":\"none\"}");

        refuses(none + "." + parts[1] + ".", "This is no signed badge");
        refuses(parts[0] + "." + parts[1] + ".", "");
        refuses("no badge at all", "This is no signed badge");
    }

    @Test
    void areRefusedWhereTheHeaderDemandsWhatIsNotKnown() {
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                .keyID("ed-1")
                .criticalParams(Set.of("exp"))
                .build();

        refuses(ABadge.signed(OKP, header, claims()), "It is not signed by a key of The Issuer");
    }

    @Test
    void areRefusedFromWhomNobodyAccepted() {
        refuses(
                ABadge.signed(EC, claims(said -> said.put("iss", "https://other.example"))),
                "No key of https://other.example is accepted here");
    }

    @Test
    void areRefusedByAKeyThatIsAcceptedNoMore() {
        issuer = trusting.endKey(administrator, issuer.id(), now -> {}, "ec-1");

        refuses(ABadge.signed(EC, claims()), "It is not signed by a key of The Issuer");
        assertThat(take(ABadge.signed(RSA, claims())).credentials()).hasSize(1);
    }

    static Stream<Arguments> unfit() {
        Consumer<Map<String, Object>> otherIssuer = said -> said.put("issuer", "https://other.example");
        Consumer<Map<String, Object>> noBadge = said -> said.put("type", List.of("VerifiableCredential"));
        Consumer<Map<String, Object>> noCredential = said -> said.put("type", List.of("OpenBadgeCredential"));
        Consumer<Map<String, Object>> otherContext =
                said -> said.put("@context", List.of("https://www.w3.org/ns/credentials/v2"));
        Consumer<Map<String, Object>> otherSubject = said -> said.put("sub", "did:example:somebody");
        Consumer<Map<String, Object>> otherName = said -> said.put("jti", "https://issuer.example/badges/9");
        Consumer<Map<String, Object>> early =
                said -> said.put("nbf", Instant.now().plusSeconds(7200).getEpochSecond());
        Consumer<Map<String, Object>> earlyInside =
                said -> said.put("validFrom", Instant.now().plusSeconds(7200).toString());
        Consumer<Map<String, Object>> late =
                said -> said.put("exp", Instant.now().minusSeconds(1).getEpochSecond());
        Consumer<Map<String, Object>> lateInside =
                said -> said.put("validUntil", Instant.now().minusSeconds(1).toString());
        Consumer<Map<String, Object>> timeless = said -> said.keySet().removeAll(Set.of("nbf", "validFrom"));
        Consumer<Map<String, Object>> confused = said -> said.put("exp", "soon");
        Consumer<Map<String, Object>> empty = said -> said.put("credentialSubject", Map.of());
        return Stream.of(
                Arguments.of(otherIssuer, "its issuer is another"),
                Arguments.of(noBadge, "it is no Open Badge"),
                Arguments.of(noCredential, "it is no verifiable credential"),
                Arguments.of(otherContext, "it is no Open Badge 3.0"),
                Arguments.of(otherSubject, "two things about whom it was granted to"),
                Arguments.of(otherName, "two things about what it is called"),
                Arguments.of(early, "holds only from"),
                Arguments.of(earlyInside, "holds only from"),
                Arguments.of(late, "held until"),
                Arguments.of(lateInside, "held until"),
                Arguments.of(timeless, "does not say from when"),
                Arguments.of(confused, "no number of seconds"),
                Arguments.of(empty, "what was achieved"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unfit")
    void areRefusedThatSayTheWrongThings(Consumer<Map<String, Object>> change, String why) {
        refuses(ABadge.signed(EC, claims(change)), why);
    }

    @Test
    void areRefusedThatWereGrantedToSomebodyElse() {
        var tom = directory.add(editor, Profile.named("Tom Valdez"), List.of());
        var jwt = ABadge.signed(EC, claims());

        assertThatThrownBy(() ->
                        badges.take(editor, tom.id(), Ulid.next(), Ulid.next(), new NewBadge(jwt, null, null, false)))
                .hasMessageContaining("The badge was granted to Noor Valdez. Make sure that this is Tom Valdez");
        assertThat(badges.take(editor, tom.id(), Ulid.next(), Ulid.next(), new NewBadge(jwt, null, null, true))
                        .credentials())
                .hasSize(1);
    }

    @Test
    void acceptNoPrivateKeyAndNoWeakOne() {
        assertThatThrownBy(() -> trusting.addKeys(administrator, issuer.id(), now -> {}, EC.toJSONString()))
                .hasMessageContaining("private or secret key");
        assertThatThrownBy(() -> trusting.addKeys(
                        administrator, issuer.id(), now -> {}, "{\"kty\":\"oct\",\"k\":\"c2VjcmV0\",\"kid\":\"s\"}"))
                .hasMessageContaining("private or secret key");
        assertThatThrownBy(() -> trusting.addKeys(administrator, issuer.id(), now -> {}, "-----BEGIN PUBLIC KEY-----"))
                .hasMessageContaining("no JWK and no JWKS");
        assertThatThrownBy(() -> trusting.addKeys(actor(Role.EDITOR), issuer.id(), now -> {}, "{}"))
                .hasMessageContaining("needs the role administrator");
    }

    @Test
    void letNoSecondKeyTakeANameThatIsThere() {
        var stranger = ABadge.ec("ec-1").toPublicJWK().toJSONString();

        assertThatThrownBy(() -> trusting.addKeys(administrator, issuer.id(), now -> {}, stranger))
                .hasMessageContaining("Keys of these names are there already");
    }

    private Person take(String jwt) {
        return badges.take(editor, noor.id(), Ulid.next(), Ulid.next(), new NewBadge(jwt, null, null, false));
    }

    private void refuses(String jwt, String why) {
        assertThatThrownBy(() -> take(jwt)).hasMessageContaining(why);
    }

    private Map<String, Object> claims() {
        return claims(said -> {});
    }

    private Map<String, Object> claims(Consumer<Map<String, Object>> changes) {
        return ABadge.claims(from, until, changes);
    }

    private java.time.LocalDate today() {
        return Day.of(clock.instant());
    }

    private static Actor actor(Role role) {
        return new Actor(UserId.next(), "Edgar Editor", Set.of(role), null);
    }
}
