package dev.countersign.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** All promises together, looked at while nobody works. */
final class Checks {

    /** What a kill left in an outbox is followed at the next start, which may take a sweep or two. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Ledger ledger;
    private final TrailHolds trail = new TrailHolds();

    Checks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Enters in the ledger whatever is not as it must be; says how much that is. */
    int look(Client client, Account as) {
        var archive = new Archive(client, as);
        var found = Stream.of(
                        new NothingTwice(ledger, archive),
                        patiently(new EditionsWhole(ledger, archive)),
                        new NothingLost(ledger, archive),
                        new CoverageHolds(ledger, archive),
                        patiently(trail.of(ledger, archive)))
                .flatMap(check -> check.findings().stream())
                .toList();
        found.forEach(ledger::find);
        return found.size();
    }

    /** Gives what follows an act later the time to follow. */
    private static Check patiently(Check check) {
        return () -> {
            var until = Instant.now().plus(PATIENCE);
            List<String> findings;
            do {
                findings = check.findings();
                if (findings.isEmpty()) return findings;
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            } while (Instant.now().isBefore(until));
            return findings;
        };
    }
}
