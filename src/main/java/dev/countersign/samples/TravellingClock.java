package dev.countersign.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that can be set back while samples are loaded, so that they have a past; it then shows the present again. */
final class TravellingClock implements InstantSource {

    private volatile Duration back = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().minus(back);
    }

    void goBack(int days) {
        back = Duration.ofDays(days);
    }

    void comeHome() {
        back = Duration.ZERO;
    }
}
