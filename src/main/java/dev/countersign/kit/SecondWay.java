package dev.countersign.kit;

/** For those who have no password here: a code that reaches them by another way than their link did. The module {@code access} does it. */
public interface SecondWay {

    /** Whether this actor signs with such a code, and with nothing else. */
    boolean isFor(Actor actor);

    /**
     * Has a code brought to the actor. It fits what it was asked for and nothing else, for a few minutes and once. Refused if one was asked for
     * just now, or if too many wrong ones were tried.
     *
     * @param over the digest of what is about to be signed
     * @return from where the code will come, in a sentence for the actor
     */
    String send(Actor actor, Digest over);
}
