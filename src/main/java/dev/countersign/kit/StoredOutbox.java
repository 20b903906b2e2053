package dev.countersign.kit;

import java.util.List;

/**
 * An aggregate that carries the changes of state that its latest saves made, until they are relayed. A change is written by the very update
 * that makes it true, so neither can exist without the other.
 */
public interface StoredOutbox {

    /** The changes not yet relayed, oldest first. */
    List<StateChange> outbox();
}
