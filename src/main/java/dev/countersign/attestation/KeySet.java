package dev.countersign.attestation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public halves of every key there ever was, and what is known of each. Judges signatures; a value. */
public record KeySet(List<SigningKey> keys) {

    public KeySet {
        keys = keys.stream()
                .sorted(Comparator.comparing(SigningKey::createdAt)
                        .thenComparing(SigningKey::kid)
                        .reversed())
                .toList();
    }

    /** The newest key that signs for this purpose. */
    Optional<SigningKey> inUse(Purpose purpose) {
        return keys.stream()
                .filter(key -> key.purpose() == purpose && key.isInUse())
                .findFirst();
    }

    /** The key of this name. */
    public Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /** Whether there was a key for this purpose at this moment, so that what was made then is signed. */
    public boolean isExpected(Purpose purpose, Instant at) {
        return keys.stream().anyMatch(key -> key.purpose() == purpose && !at.isBefore(key.createdAt()));
    }

    /**
     * Why a signature proves nothing, as the end of a sentence about it; empty if it does prove what it says.
     *
     * @param purpose what it must have been made for
     * @param at when it says it was made
     */
    public Optional<String> objection(Jws jws, Purpose purpose, Instant at) {
        if (!jws.type().equals(purpose.type())) return Optional.of("is no signature of a %s".formatted(purpose.word()));
        var key = find(jws.kid());
        if (key.isEmpty()) return Optional.of("was made by a key that is not ours (%s)".formatted(jws.kid()));
        if (key.get().purpose() != purpose)
            return Optional.of("was made by a key for another purpose (%s)".formatted(jws.kid()));
        if (!jws.isSignedBy(key.get().jwk())) return Optional.of("was not made over this by the key that it names");
        if (!key.get().isTrustedAt(at))
            return Optional.of("was made by a key that was in other hands by then (%s)".formatted(jws.kid()));
        return Optional.empty();
    }

    /**
     * The set as JSON Web Keys (RFC 7517), the newest key first. Beside the registered members each says its {@code purpose}, and, where that
     * applies, {@code retiredAt} and {@code compromised} with {@code since} and {@code reason}.
     */
    public Map<String, Object> jwks() {
        return Map.of("keys", keys.stream().map(KeySet::member).toList());
    }

    private static Map<String, Object> member(SigningKey key) {
        var member = new LinkedHashMap<String, Object>();
        member.put("kid", key.kid());
        member.put("kty", "EC");
        member.put("crv", "P-256");
        member.put("x", key.jwk().x());
        member.put("y", key.jwk().y());
        member.put("use", "sig");
        member.put("alg", "ES256");
        member.put("purpose", key.purpose());
        member.put("createdAt", key.createdAt().toString());
        if (key.retiredAt() != null) member.put("retiredAt", key.retiredAt().toString());
        if (key.compromised() != null) {
            var compromised = new LinkedHashMap<String, Object>();
            compromised.put("since", key.compromised().since().toString());
            compromised.put("reason", key.compromised().why());
            member.put("compromised", compromised);
        }
        return member;
    }
}
