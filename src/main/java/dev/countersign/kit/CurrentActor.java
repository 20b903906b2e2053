package dev.countersign.kit;

/** Tells who is acting in the request or session at hand. The module {@code access} knows. */
public interface CurrentActor {

    /** Who is signed in. */
    Actor get();
}
