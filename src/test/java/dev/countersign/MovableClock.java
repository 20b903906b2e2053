package dev.countersign;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The time of a test: it goes on as it does elsewhere, and further when the test says so. */
public final class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** Lets this much time pass. */
    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Goes back to the time that it is. */
    public void reset() {
        ahead = Duration.ZERO;
    }
}
