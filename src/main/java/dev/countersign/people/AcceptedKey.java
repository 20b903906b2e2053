package dev.countersign.people;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.UserId;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A public key by which an issuer's signatures are checked, since an administrator accepted it. A key that comes with what it signed proves
 * nothing.
 *
 * @param kid the name under which signatures refer to it; its RFC 7638 thumbprint where the issuer gave it none
 * @param jwk the public key as a JWK (RFC 7517)
 * @param by who accepted it
 * @param at when
 * @param endedAt since when it is accepted no more; null while it is
 */
public record AcceptedKey(
        String kid,
        String jwk,
        UserId by,
        String byName,
        Instant at,
        @Nullable Instant endedAt) {

    private static final int SHORTEST_RSA = 2048;

    public AcceptedKey {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * The public keys in this JSON: one JWK, or a set of them.
     *
     * @throws RefusedException if it is neither, or holds a key that is private, symmetric or too weak
     */
    static List<JWK> read(String json) {
        try {
            var text = json.strip();
            var keys = text.contains("\"keys\"") ? JWKSet.parse(text).getKeys() : List.of(JWK.parse(text));
            if (keys.isEmpty()) throw refused("There is no key in it.");
            keys.forEach(AcceptedKey::demandFit);
            return keys;
        } catch (ParseException | IllegalArgumentException e) {
            throw refused("This is no JWK and no JWKS: an object with kty, or with a list named keys.");
        }
    }

    static String kid(JWK key) {
        try {
            return key.getKeyID() == null ? key.computeThumbprint().toString() : key.getKeyID();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    boolean isAccepted() {
        return endedAt == null;
    }

    JWK key() {
        try {
            return JWK.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("A key was readable when it was accepted: " + kid, e);
        }
    }

    AcceptedKey ended(Instant now) {
        return endedAt == null ? new AcceptedKey(kid, jwk, by, byName, at, now) : this;
    }

    private static void demandFit(JWK key) {
        if (key.isPrivate())
            throw refused(
                    "It holds a private or secret key, which only its owner may have. Ask the issuer for the public one.");
        var fit = switch (key) {
            case RSAKey rsa -> rsa.size() >= SHORTEST_RSA;
            case ECKey ec -> Curve.P_256.equals(ec.getCurve());
            case OctetKeyPair pair -> Curve.Ed25519.equals(pair.getCurve());
            default -> false;
        };
        if (!fit)
            throw refused(
                    "A key is RSA with 2048 bits or more (RS256), EC on P-256 (ES256), or OKP on Ed25519 (EdDSA).");
    }

    private static RefusedException refused(String why) {
        return new Refusal(Refusal.Kind.INVALID, "unfit-key", why, List.of(new Refusal.Reason("/keys", why)))
                .exception();
    }
}
