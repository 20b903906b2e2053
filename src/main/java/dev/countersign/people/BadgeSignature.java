package dev.countersign.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Checks a signature with accepted keys. The key decides the algorithm, never the header alone; a key in the header is not looked at, and a
 * header that must be understood is not understood.
 */
final class BadgeSignature {

    /** What stands before the 32 bytes of an Ed25519 public key in its X.509 form (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    private BadgeSignature() {}

    /** The key that made the signature; empty if none of these did. */
    static Optional<AcceptedKey> maker(JWSObject jwt, List<AcceptedKey> keys) {
        if (jwt.getHeader().getCriticalParams() != null) return Optional.empty();
        var kid = jwt.getHeader().getKeyID();
        return keys.stream()
                .filter(AcceptedKey::isAccepted)
                .filter(key -> kid == null || isNamed(key, kid))
                .filter(key -> isBy(key.key(), jwt))
                .findFirst();
    }

    /** By its name, or by the end of an address that names it: {@code did:example:123#key-1}. */
    private static boolean isNamed(AcceptedKey key, String kid) {
        return key.kid().equals(kid)
                || kid.endsWith("#" + key.kid())
                || key.kid().endsWith("#" + kid);
    }

    private static boolean isBy(JWK key, JWSObject jwt) {
        var algorithm = jwt.getHeader().getAlgorithm();
        try {
            return switch (key) {
                case RSAKey rsa -> algorithm.equals(JWSAlgorithm.RS256) && verifies(jwt, new RSASSAVerifier(rsa));
                case ECKey ec -> algorithm.equals(JWSAlgorithm.ES256) && verifies(jwt, new ECDSAVerifier(ec));
                case OctetKeyPair pair ->
                    (algorithm.equals(JWSAlgorithm.EdDSA) || algorithm.equals(JWSAlgorithm.Ed25519)) && isBy(pair, jwt);
                default -> false;
            };
        } catch (JOSEException | GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean verifies(JWSObject jwt, JWSVerifier verifier) throws JOSEException {
        return jwt.verify(verifier);
    }

    /** By the platform itself: the library would need a further one for this. */
    private static boolean isBy(OctetKeyPair pair, JWSObject jwt) throws GeneralSecurityException {
        var encoded = new ByteArrayOutputStream();
        encoded.writeBytes(ED25519);
        encoded.writeBytes(pair.getDecodedX());
        var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded.toByteArray()));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(jwt.getSigningInput());
        return signature.verify(jwt.getSignature().decode());
    }
}
