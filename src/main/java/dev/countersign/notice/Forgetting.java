package dev.countersign.notice;

import dev.countersign.kit.Leases;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws old notices away: what happened is in the trail, a notice only told of it. */
@Component
class Forgetting {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final Limit AT_ONCE = Limit.of(500);

    private final Notices notices;
    private final Leases leases;
    private final InstantSource clock;

    Forgetting(Notices notices, Leases leases, InstantSource clock) {
        this.notices = notices;
        this.leases = leases;
        this.clock = clock;
    }

    /** Forgets what is older than half a year, sent or not: after so long no letter helps anybody. */
    @Scheduled(fixedDelayString = "${countersign.notice.forget}", initialDelayString = "5m")
    void forget() {
        leases.inTurn(
                "notice.forget",
                () -> notices.olderThan(clock.instant().minus(KEPT), AT_ONCE)
                        .forEach(old -> notices.deleteById(old.id())));
    }
}
