package dev.countersign.review;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The policy in force, for whoever judges by it. Which version that is, the store is asked each time, so that a change holds on every node
 * from the moment it is made; what that version says never changes and is read once.
 */
@Component
class PolicyInForce {

    private final Policies policies;
    private volatile @Nullable Policy last;

    PolicyInForce(Policies policies) {
        this.policies = policies;
    }

    /** Keeps the default as version 1 where there is no policy yet: sign-offs name the version they were made under. */
    @EventListener(ApplicationStartedEvent.class)
    void keepFirst() {
        if (policies.newest().isEmpty()) policies.save(DefaultPolicy.create());
    }

    /** The newest policy. */
    Policy get() {
        return policies.newest().map(this::version).orElseGet(DefaultPolicy::create);
    }

    private Policy version(int newest) {
        var known = last;
        if (known != null && known.version() == newest) return known;
        var read = Objects.requireNonNull(policies.findById(newest).orElse(null), "policies are never deleted");
        last = read;
        return read;
    }
}
