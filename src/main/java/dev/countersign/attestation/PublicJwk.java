package dev.countersign.attestation;

import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * The public half of a key on the curve P-256, as JSON Web Keys write it.
 *
 * @param x 32 bytes in base64url without padding
 * @param y likewise
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7518#section-6.2">RFC 7518, section 6.2</a>
 */
public record PublicJwk(String x, String y) {

    private static final int BYTES = 32;

    public PublicJwk {
        if (coordinate(x).length != BYTES || coordinate(y).length != BYTES)
            throw new IllegalArgumentException("A coordinate on P-256 has 32 bytes in base64url");
    }

    /** The public half of this key, which lies on P-256. */
    static PublicJwk of(ECPublicKey key) {
        return new PublicJwk(
                written(key.getW().getAffineX()), written(key.getW().getAffineY()));
    }

    /** The name of the key, made of the key itself (RFC 7638): nobody can put another key under the same name. */
    public String thumbprint() {
        var canonical = CanonicalJson.of(Map.of("crv", "P-256", "kty", "EC", "x", x, "y", y));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(Digest.of(canonical).hex()));
    }

    /** The key as Java has it. */
    public PublicKey key() {
        try {
            var curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            var point = new ECPoint(new BigInteger(1, coordinate(x)), new BigInteger(1, coordinate(y)));
            return KeyFactory.getInstance("EC")
                    .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("This is no key on P-256", e);
        }
    }

    private static byte[] coordinate(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String written(BigInteger coordinate) {
        var bytes = coordinate.toByteArray();
        var padded = new byte[BYTES];
        var length = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(padded);
    }
}
