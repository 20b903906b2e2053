package dev.countersign.attestation;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.Ulid;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * The keys that sign-offs and editions are signed with. The first signature makes the first key; rotation makes another and retires it; no key is
 * ever forgotten. Several nodes share the keys by the database, and the secret that opens them by a setting.
 *
 * @see <a href="../../../../../../docs/decisions/0019-key-custody.md">Decision 0019</a>
 */
@Service
public class KeyRing {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final Limit MOST = Limit.of(1_000);

    private final SigningKeys keys;
    private final SealedKeys sealedKeys;
    private final Secret secret;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    KeyRing(
            SigningKeys keys,
            SealedKeys sealedKeys,
            Secret secret,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.keys = keys;
        this.sealedKeys = sealedKeys;
        this.secret = secret;
        this.clock = clock;
        this.events = events;
    }

    /** The public halves of all keys. */
    public KeySet all() {
        return new KeySet(keys.findAllByOrderByKid(MOST));
    }

    /**
     * Signs a statement, put into JSON as content is, with the newest key for this purpose. Refused where that key cannot be opened: what would be
     * signed is then not done.
     */
    public Jws sign(Purpose purpose, Object statement) {
        var key = usable(purpose);
        return Jws.sign(purpose, key.kid(), open(key), statement);
    }

    /** Makes a new key for this purpose and retires those before it. What they signed stands. */
    public SigningKey rotate(Actor by, Purpose purpose) {
        by.demand(Role.ADMINISTRATOR);
        var made = make(purpose, by);
        for (var key : all().keys())
            if (key.purpose() == purpose && !key.kid().equals(made.kid()) && key.retiredAt() == null) retire(key, by);
        events.publishEvent(new KeysChanged());
        return made;
    }

    /**
     * Says that others may have signed with a key from some moment on. Its later signatures prove nothing any more, and it is retired. A moment
     * can be moved to an earlier one, never to a later.
     */
    public SigningKey compromise(Actor by, String kid, Instant since, String why) {
        by.demand(Role.ADMINISTRATOR);
        var marked = Saving.again(() -> {
            var key = get(kid);
            demandReasonable(key, since, why);
            var now = now();
            var how = new SigningKey.Compromise(since.truncatedTo(ChronoUnit.MILLIS), why.strip(), now);
            var change = change(
                            "key.compromised",
                            key,
                            by,
                            Map.of("since", how.since().toString()))
                    .because(how.why());
            return keys.save(key.retired(now).compromised(how).noting(change));
        });
        events.publishEvent(new KeysChanged());
        return marked;
    }

    /** The key of this name, or a refusal. */
    public SigningKey get(String kid) {
        return keys.findById(kid)
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-key", "There is no signing key '%s'.".formatted(kid))
                        .exception());
    }

    private SigningKey usable(Purpose purpose) {
        // A key whose private half is not here came with an export: it signed elsewhere, and here another one does.
        return all().inUse(purpose)
                .filter(key -> sealedKeys.existsById(key.kid()))
                .orElseGet(() -> make(purpose, null));
    }

    private SigningKey make(Purpose purpose, @Nullable Actor by) {
        var pair = generated();
        var key = SigningKey.of(purpose, PublicJwk.of((ECPublicKey) pair.getPublic()), now());
        var closed = Seal.under(secret.findOrMake())
                .close(key.kid(), pair.getPrivate().getEncoded());
        sealedKeys.insert(new SealedKey(key.kid(), closed)); // first: without its private half a key is none
        var change = change("key.made", key, by, Map.of("purpose", purpose.word()));
        var made = keys.save(key.noting(change));
        events.publishEvent(new KeysChanged());
        LOG.info("Made a key that signs as {}: {}", purpose.word(), key.kid());
        return made;
    }

    private void retire(SigningKey older, Actor by) {
        Saving.again(() -> {
            var key = get(older.kid());
            if (key.retiredAt() != null) return key;
            return keys.save(key.retired(now()).noting(change("key.retired", key, by, Map.of())));
        });
    }

    private PrivateKey open(SigningKey key) {
        var encoded = sealedKeys
                .findById(key.kid())
                .flatMap(kept ->
                        secret.find().flatMap(found -> Seal.under(found).open(kept.kid(), kept.closed())))
                .orElseThrow(() -> Refusal.of(
                                CONFLICT,
                                "key-closed",
                                "The key that signs as %s cannot be opened: %s is missing or is another than the one it was made under. Put the right one back, or let an administrator make a new key in Settings."
                                        .formatted(key.purpose().word(), secret.place()))
                        .exception());
        try {
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What was sealed as a key opens as one", e);
        }
    }

    private void demandReasonable(SigningKey key, Instant since, String why) {
        var reasons = new ArrayList<Reason>();
        if (why.isBlank() || why.length() > 1_000)
            reasons.add(new Reason("/reason", "Say in up to 1,000 characters what happened"));
        if (since.isAfter(now())) reasons.add(new Reason("/since", "The moment lies in the past"));
        if (key.compromised() != null && since.isAfter(key.compromised().since()))
            reasons.add(new Reason(
                    "/since",
                    "It was marked as compromised since %s; that can be moved to an earlier moment only"
                            .formatted(key.compromised().since())));
        if (!reasons.isEmpty())
            throw new Refusal(INVALID, "no-such-compromise", "The key cannot be marked like this.", reasons)
                    .exception();
    }

    private StateChange change(String type, SigningKey key, @Nullable Actor by, Map<String, String> details) {
        return new StateChange(
                Ulid.next(),
                type,
                "keys/" + key.kid(),
                by == null ? null : by.user(),
                by == null ? "Countersign" : by.name(),
                now(),
                null,
                details);
    }

    private static KeyPair generated() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has P-256", e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
