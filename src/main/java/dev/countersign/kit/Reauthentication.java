package dev.countersign.kit;

/** Makes sure that the person at the keyboard is still the one who signed in. The module {@code access} does it. */
public interface Reauthentication {

    /** Demands the actor's password, or refuses. Too many wrong ones are refused for a while. */
    void demand(Actor actor, String password);
}
