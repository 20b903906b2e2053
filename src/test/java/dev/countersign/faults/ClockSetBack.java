package dev.countersign.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The clock is set back by two days while the application runs, and is right again after a restart. */
final class ClockSetBack implements Scenario {

    private static final Duration TWO_DAYS_BACK = Duration.ofDays(-2);
    private static final int ACTS = 60;

    @Override
    public String name() {
        return "clock-set-back";
    }

    @Override
    public Verdict happen(Path folder, Choice choice) throws Exception {
        try (var trial = new Trial(folder, choice).setUp()) {
            trial.work(ACTS);
            ForeignClock.in(folder).move(trial.house().application().pid(), TWO_DAYS_BACK);
            trial.work(ACTS);
            var latest = latestEntry(trial);
            trial.check();
            trial.house().stop();
            trial.house().start();
            trial.check();
            trial.work(ACTS);
            trial.check();
            var findings = new ArrayList<>(trial.ledger().findings());
            if (latest.isAfter(Instant.now().minus(Duration.ofDays(1))))
                findings.add("the clock was not set back: the latest entry of the trail is of " + latest);
            return new Verdict(
                    "%,d acknowledged before, while and after it was two days back; entries of that time say %s"
                            .formatted(trial.ledger().acknowledged(), latest),
                    List.copyOf(findings));
        }
    }

    private static Instant latestEntry(Trial trial) {
        var archive = new Archive(trial.house().client(), trial.cast().administrator());
        var entry = archive.get("audit?limit=1").body().path("items").path(0);
        return Instant.parse(entry.path("at").asString());
    }
}
