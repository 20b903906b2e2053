package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.kit.PasskeyChallenges;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.UserId;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;

/**
 * Passkeys: adding them to one's account, taking them away, and showing by one that it is oneself. A challenge is the digest of what is about to
 * be signed, and behind it the moment at which it was made: so an answer tells what it was given for, is good for some minutes and only once,
 * and nothing needs to be remembered in between.
 *
 * @see <a href="https://www.w3.org/TR/webauthn-3/">Web Authentication</a>
 */
@Service
public class Passkeys implements PasskeyChallenges {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private static final int DIGEST_BYTES = 32;
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 60;

    /** ES256, EdDSA and RS256: what authenticators in use can do. */
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final PasskeyStore passkeys;
    private final InstantSource clock;
    private final ObjectConverter converter = new ObjectConverter();
    private final AttestedCredentialDataConverter attested = new AttestedCredentialDataConverter(converter);
    private final WebAuthnManager webAuthn = WebAuthnManager.createNonStrictWebAuthnManager(converter);

    Passkeys(PasskeyStore passkeys, InstantSource clock) {
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /**
     * What the browser is to ask the authenticator for.
     *
     * @param options {@code PublicKeyCredentialCreationOptions} as JSON
     * @param challenge to be kept until the answer comes, by whoever asks
     */
    public record Offer(String options, byte[] challenge, String origin) {}

    /** The passkeys of this actor that count, in the order of their ids. */
    public List<Passkey> of(Actor actor) {
        return of(actor.user());
    }

    /**
     * Offers to make a passkey.
     *
     * @param origin the address of the pages, such as {@code https://cms.example}
     */
    public Offer offer(Actor actor, String origin) {
        demandRoom(actor);
        var challenge = new byte[DIGEST_BYTES];
        new SecureRandom().nextBytes(challenge);
        var host = URI.create(origin).getHost();
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", text(challenge));
        options.put("rp", Map.of("name", "Countersign", "id", host));
        options.put(
                "user",
                Map.of(
                        "id", text(actor.user().value().getBytes(UTF_8)),
                        "name", actor.name(),
                        "displayName", actor.name()));
        options.put(
                "pubKeyCredParams",
                ALGORITHMS.stream()
                        .map(algorithm -> Map.of("type", "public-key", "alg", algorithm.getValue()))
                        .toList());
        options.put("excludeCredentials", named(of(actor)));
        options.put("authenticatorSelection", Map.of("residentKey", "preferred", "userVerification", "required"));
        options.put("attestation", "none");
        options.put("timeout", PATIENCE.toMillis());
        return new Offer(Json.MAPPER.writeValueAsString(options), challenge, origin);
    }

    /**
     * Adds the passkey that was made upon an offer.
     *
     * @param response the browser's {@code PublicKeyCredential} as JSON
     */
    public Passkey add(Actor actor, String name, Offer offer, String response) {
        demandRoom(actor);
        demandName(name);
        try {
            var parameters = new RegistrationParameters(
                    server(offer.origin(), offer.challenge()),
                    ALGORITHMS.stream()
                            .map(algorithm ->
                                    new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
                            .toList(),
                    true,
                    true);
            var made = webAuthn.verifyRegistrationResponseJSON(response, parameters);
            var data = Objects.requireNonNull(made.getAttestationObject()).getAuthenticatorData();
            var credential = Objects.requireNonNull(data.getAttestedCredentialData());
            var passkey = new Passkey(
                    text(credential.getCredentialId()),
                    null,
                    actor.user(),
                    name.strip(),
                    attested.convert(credential),
                    data.getSignCount(),
                    offer.origin(),
                    now(),
                    null,
                    null,
                    List.of());
            var refusal = Refusal.of(CONFLICT, "passkey-known", "This passkey was added before.");
            return Saving.unique(() -> passkeys.save(noting(passkey, "user.passkeyAdded", actor)), refusal);
        } catch (DataConversionException | VerificationException | JacksonException | NullPointerException e) {
            throw Refusal.of(INVALID, "no-passkey", "What came from the authenticator is no passkey for this address.")
                    .exception();
        }
    }

    /** Takes a passkey of one's own away. Taking it away again changes nothing. */
    public void remove(Actor actor, String id) {
        Saving.again(() -> {
            var passkey = passkeys.findById(id)
                    .filter(one -> one.user().equals(actor.user()))
                    .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-passkey", "You have no such passkey.")
                            .exception());
            if (!passkey.isInUse()) return passkey;
            return passkeys.save(noting(passkey.removed(now()), "user.passkeyRemoved", actor));
        });
    }

    @Override
    public boolean isFor(Actor actor) {
        return !of(actor).isEmpty();
    }

    @Override
    public Optional<String> over(Actor actor, Digest over) {
        var all = of(actor);
        if (all.isEmpty()) return Optional.empty();
        var options = new LinkedHashMap<String, Object>();
        options.put("challenge", text(challenge(over, now())));
        options.put("rpId", all.getFirst().host());
        options.put("allowCredentials", named(all));
        options.put("userVerification", "required");
        options.put("timeout", PATIENCE.toMillis());
        return Optional.of(Json.MAPPER.writeValueAsString(options));
    }

    /** Demands an answer to a challenge over this, or refuses. */
    Confirmation demand(Actor actor, String response, Digest over) {
        var answer = read(response);
        return Saving.again(() -> demand(actor, response, answer, over));
    }

    @SuppressWarnings("NullAway") // the library says by its annotations that the bytes of an array may be null
    private Confirmation demand(Actor actor, String response, AuthenticationData answer, Digest over) {
        var credential = answer.getCredentialId();
        if (credential == null) throw refusal("This is no answer of a passkey.");
        var id = text(credential);
        var passkey = of(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refusal("This passkey is not one of your account."));
        var challenge = Objects.requireNonNull(answer.getCollectedClientData())
                .getChallenge()
                .getValue();
        var madeAt = demandFresh(passkey, challenge, over);
        try {
            var verified = webAuthn.verifyAuthenticationResponseJSON(
                    response,
                    new AuthenticationParameters(
                            server(passkey.origin(), challenge), record(passkey), List.of(credential), true, true));
            var count = Objects.requireNonNull(verified.getAuthenticatorData()).getSignCount();
            passkeys.save(passkey.answered(madeAt, count));
            return new Confirmation(Confirmation.Method.PASSKEY, kept(passkey, verified, over));
        } catch (VerificationException e) {
            throw refusal("Your passkey’s answer does not hold. Try again, or sign with your password.");
        }
    }

    private AuthenticationData read(String response) {
        try {
            return webAuthn.parseAuthenticationResponseJSON(response);
        } catch (DataConversionException
                | JacksonException
                | NullPointerException e) { // it does not look for what is missing
            throw refusal("This is no answer of a passkey.");
        }
    }

    private Instant demandFresh(Passkey passkey, byte[] challenge, Digest over) {
        if (challenge.length != DIGEST_BYTES + Long.BYTES
                || !Arrays.equals(challenge, 0, DIGEST_BYTES, HexFormat.of().parseHex(over.hex()), 0, DIGEST_BYTES))
            throw refusal("Your passkey confirmed something else than what is to be signed. Try again.");
        var madeAt = Instant.ofEpochMilli(ByteBuffer.wrap(challenge).getLong(DIGEST_BYTES));
        var now = now();
        if (madeAt.plus(PATIENCE).isBefore(now) || madeAt.minus(CLOCKS_DIFFER).isAfter(now))
            throw refusal("Too much time has passed since you were asked for your passkey. Try again.");
        var last = passkey.answered();
        if (last != null && !madeAt.isAfter(last))
            throw refusal("This answer of your passkey was used before. Try again.");
        return madeAt;
    }

    /** What an auditor needs to check the answer without us. */
    @SuppressWarnings("NullAway") // the library says by its annotations that the bytes of an array may be null
    private String kept(Passkey passkey, AuthenticationData verified, Digest over) {
        var members = new LinkedHashMap<String, Object>();
        members.put("credentialId", passkey.id());
        members.put("over", over);
        members.put("clientDataJSON", text(verified.getCollectedClientDataBytes()));
        members.put("authenticatorData", text(verified.getAuthenticatorDataBytes()));
        members.put("signature", text(verified.getSignature()));
        var key = Objects.requireNonNull(
                attested.convert(passkey.attested()).getCOSEKey().getPublicKey());
        members.put("publicKey", text(key.getEncoded()));
        return Json.MAPPER.writeValueAsString(members);
    }

    private CredentialRecordImpl record(Passkey passkey) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.counter(),
                attested.convert(passkey.attested()),
                null,
                null,
                null,
                null);
    }

    private List<Passkey> of(UserId user) {
        return passkeys.findByUserOrderById(user, Limit.of(1_000)).stream()
                .filter(Passkey::isInUse)
                .toList();
    }

    private void demandRoom(Actor actor) {
        if (of(actor).size() >= MOST)
            throw Refusal.of(CONFLICT, "too-many-passkeys", "Ten passkeys are enough. Take one away first.")
                    .exception();
    }

    private static void demandName(String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME)
            throw new Refusal(
                            INVALID,
                            "no-name",
                            "Give the passkey a name.",
                            List.of(new Refusal.Reason("/name", "Up to 60 characters, such as “Phone”")))
                    .exception();
    }

    private Passkey noting(Passkey passkey, String type, Actor by) {
        return passkey.noting(StateChange.of(
                type,
                "users/" + passkey.user(),
                by,
                clock.instant(),
                Map.of("passkey", passkey.id(), "name", passkey.name())));
    }

    private static byte[] challenge(Digest over, Instant now) {
        return ByteBuffer.allocate(DIGEST_BYTES + Long.BYTES)
                .put(HexFormat.of().parseHex(over.hex()))
                .putLong(now.toEpochMilli())
                .array();
    }

    private static ServerProperty server(String origin, byte[] challenge) {
        return new ServerProperty(
                Set.of(new Origin(origin)), URI.create(origin).getHost(), new DefaultChallenge(challenge));
    }

    private static List<Map<String, String>> named(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(passkey -> Map.of("type", "public-key", "id", passkey.id()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RefusedException refusal(String words) {
        return Refusal.of(FORBIDDEN, "wrong-passkey", words).exception();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
