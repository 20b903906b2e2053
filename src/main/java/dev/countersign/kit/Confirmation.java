package dev.countersign.kit;

import org.jspecify.annotations.Nullable;

/**
 * How somebody showed at one moment that it was they: what is kept of a {@link Proof}.
 *
 * @param assertion what their authenticator signed, as JSON with the public key to check it by; null for the other ways
 */
public record Confirmation(Method how, @Nullable String assertion) {

    /** By the password that they sign in with. */
    public static final Confirmation PASSWORD = new Confirmation(Method.PASSWORD, null);

    /** The ways. */
    public enum Method {
        PASSWORD,
        PASSKEY,
        CODE
    }
}
