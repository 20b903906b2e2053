package dev.countersign.kit;

/** Remembers which changes of state were followed, for whoever must not make one twice. */
public interface FollowedChanges {

    /** Whether the change of this id is among them. One that still waits in its outbox is not. */
    boolean include(String changeId);
}
