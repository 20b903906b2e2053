package dev.countersign.kit;

/** Makes sure that the person at the keyboard is still the one who signed in. The module {@code access} does it. */
public interface Reauthentication {

    /**
     * Demands a proof, or refuses. Too many wrong ones are refused for a while.
     *
     * @param over the digest of what they are about to sign: a proof that was made for something else does not count
     */
    Confirmation demand(Actor actor, Proof proof, Digest over);
}
