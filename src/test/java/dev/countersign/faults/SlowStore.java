package dev.countersign.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Each answer of the database takes from 200 milliseconds to two seconds: everything still works, slowly, and what is at hand stays quick. */
final class SlowStore implements Scenario {

    private static final int ACTS = 60;
    private static final int SLOW_ACTS = 15;
    private static final Duration QUICK = Duration.ofMillis(100);

    @Override
    public String name() {
        return "slow-store";
    }

    @Override
    public Verdict happen(Path folder, Choice choice) throws Exception {
        try (var store = new DistantStore(folder.resolve("store"), choice);
                var trial = Trial.of(folder, choice, store)) {
            trial.setUp().work(ACTS);
            var findings = new ArrayList<String>();
            store.wire().slowDown(() -> Duration.ofMillis(choice.between(200, 2_000)));
            trial.work(SLOW_ACTS);
            var first = timed(trial, findings);
            var second = timed(trial, findings);
            if (second.compareTo(QUICK) > 0) findings.add("an answer at hand took %d ms".formatted(second.toMillis()));
            store.wire().slowDown(() -> Duration.ZERO);
            trial.retry();
            trial.check();
            findings.addAll(trial.ledger().findings());
            return new Verdict(
                    "%,d acknowledged; a list took %d ms, then %d ms from what was at hand"
                            .formatted(trial.ledger().acknowledged(), first.toMillis(), second.toMillis()),
                    List.copyOf(findings));
        }
    }

    private static Duration timed(Trial trial, List<String> findings) {
        var begun = System.nanoTime();
        var reply = trial.house().client().get("articles?limit=7");
        if (reply.verdict() != Reply.Verdict.DONE) findings.add("a list was answered " + reply.inWords());
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
