package dev.countersign.publishing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves on. It never stands still: what happens later is later. */
public final class ControlledClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Lets days pass. */
    public void pass(int days) {
        ahead = ahead.plusDays(days);
    }
}
