package dev.countersign.kit;

import java.util.Optional;

/** Makes the challenges that a passkey answers. The module {@code access} does it. */
public interface PasskeyChallenges {

    /** Whether somebody has a passkey. */
    boolean isFor(Actor actor);

    /**
     * What the browser is to ask of somebody's authenticator, so that the answer is a {@link Proof.Passkey} over this and nothing else: the
     * members of {@code PublicKeyCredentialRequestOptions} as JSON. It is good for some minutes and for one answer. Empty for somebody without a
     * passkey.
     *
     * @see <a href="https://www.w3.org/TR/webauthn-3/#dictdef-publickeycredentialrequestoptionsjson">WebAuthn, RequestOptionsJSON</a>
     */
    Optional<String> over(Actor actor, Digest over);
}
