package dev.countersign.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import dev.countersign.kit.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Badges as a test's own issuer signs them, with one key of each sort. */
final class ABadge {

    static final String ISSUER = "https://issuer.example";
    static final ECKey EC = ec("ec-1");
    static final RSAKey RSA = rsa();
    private static final KeyPair ED = ed();
    static final OctetKeyPair OKP = okp();

    private ABadge() {}

    /** What a badge says of Noor Valdez, after these changes. */
    static Map<String, Object> claims(Instant from, Instant until, Consumer<Map<String, Object>> changes) {
        var achievement = new LinkedHashMap<String, Object>(Map.of(
                "id", "https://issuer.example/achievements/atc",
                "type", List.of("Achievement"),
                "achievementType", "Certification",
                "humanCode", "ATC",
                "name", "Certified Athletic Trainer",
                "description", "May call themselves so.",
                "criteria", Map.of("narrative", "An examination")));
        var subject = new LinkedHashMap<String, Object>(Map.of(
                "id",
                "did:example:noor",
                "type",
                List.of("AchievementSubject"),
                "identifier",
                List.of(Map.of(
                        "type", "IdentityObject",
                        "hashed", false,
                        "identityHash", "Noor Valdez",
                        "identityType", "name")),
                "licenseNumber",
                "2000012345",
                "achievement",
                achievement));
        var claims = new LinkedHashMap<String, Object>();
        claims.put(
                "@context",
                List.of(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"));
        claims.put("id", "https://issuer.example/badges/1");
        claims.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        claims.put("issuer", Map.of("id", ISSUER, "type", List.of("Profile"), "name", "Issuer"));
        claims.put("validFrom", from.toString());
        claims.put("validUntil", until.toString());
        claims.put("credentialSubject", subject);
        claims.put("iss", ISSUER);
        claims.put("jti", "https://issuer.example/badges/1");
        claims.put("sub", "did:example:noor");
        claims.put("nbf", from.getEpochSecond());
        claims.put("exp", until.getEpochSecond());
        changes.accept(claims);
        return claims;
    }

    static String signed(JWK key, Map<String, Object> claims) {
        return signed(
                key, new JWSHeader.Builder(algorithm(key)).keyID(key.getKeyID()).build(), claims);
    }

    static String signed(JWK key, JWSHeader header, Map<String, Object> claims) {
        try {
            var payload = new Payload(Json.MAPPER.writeValueAsString(claims));
            if (key instanceof OctetKeyPair) return signedByEd(header, payload);
            var jwt = new JWSObject(header, payload);
            jwt.sign(key instanceof RSAKey rsa ? new RSASSASigner(rsa) : new ECDSASigner((ECKey) key));
            return jwt.serialize();
        } catch (JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static ECKey ec(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSAlgorithm algorithm(JWK key) {
        if (key instanceof RSAKey) return JWSAlgorithm.RS256;
        return key instanceof ECKey ? JWSAlgorithm.ES256 : JWSAlgorithm.EdDSA;
    }

    private static String signedByEd(JWSHeader header, Payload payload) throws GeneralSecurityException {
        var input = header.toBase64URL() + "." + payload.toBase64URL();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(ED.getPrivate());
        signature.update(input.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return input + "." + Base64URL.encode(signature.sign());
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair ed() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last 32 bytes of the X.509 form are the key itself. */
    private static OctetKeyPair okp() {
        var encoded = ED.getPublic().getEncoded();
        return new OctetKeyPair.Builder(
                        Curve.Ed25519,
                        Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)))
                .keyID("ed-1")
                .build();
    }
}
