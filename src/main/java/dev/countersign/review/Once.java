package dev.countersign.review;

import dev.countersign.kit.FollowedChanges;
import dev.countersign.kit.StoredOutbox;
import org.springframework.stereotype.Component;

/** Tells whether a change was made already, so that whoever sends it again after a breakdown does not make it twice. */
@Component
class Once {

    private final FollowedChanges followed;

    Once(FollowedChanges followed) {
        this.followed = followed;
    }

    /** A change waits in the outbox before it is followed, so looking there first and then at those that were followed misses none. */
    boolean includes(String change, StoredOutbox aggregate) {
        var waits = aggregate.outbox().stream().anyMatch(waiting -> waiting.id().equals(change));
        return waits || followed.include(change);
    }
}
