package dev.countersign.kit;

/**
 * Follows changes of state: the audit trail, the delivery side, notifications. Each change comes at least once and, after a crash, perhaps
 * again, so following must be idempotent by {@link StateChange#id}. A follower that throws is tried again later; the change is not lost.
 */
public interface StateChangeFollower {

    /** Takes note of one change. */
    void follow(StateChange change);
}
