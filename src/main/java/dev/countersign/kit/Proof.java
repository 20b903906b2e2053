package dev.countersign.kit;

/** What somebody gives to show that it is still they who sit at the keyboard. */
public sealed interface Proof {

    /** The password that they sign in with. */
    record Password(String password) implements Proof {
        @Override
        public String toString() {
            return "a password";
        }
    }

    /**
     * The answer of their authenticator to a challenge that is bound to what they are about to do.
     *
     * @param response the browser's {@code PublicKeyCredential} as JSON
     * @see <a href="https://www.w3.org/TR/webauthn-3/#dictdef-authenticationresponsejson">WebAuthn, AuthenticationResponseJSON</a>
     */
    record Passkey(String response) implements Proof {}

    /** A code that reached them by another way than the link that let them in. */
    record Code(String code) implements Proof {
        @Override
        public String toString() {
            return "a code";
        }
    }
}
