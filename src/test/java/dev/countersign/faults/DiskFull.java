package dev.countersign.faults;

import static org.awaitility.Awaitility.await;

import dev.countersign.Launch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The disk fills up while people work: writes are refused in words, reading goes on, and when there is space again so does all else. */
final class DiskFull implements Scenario {

    private static final int MEGABYTES = 48;
    private static final int ACTS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public Verdict happen(Path folder, Choice choice) throws Exception {
        var data = Files.createDirectories(folder.resolve("data").toAbsolutePath());
        var disk = Surroundings.withSmallDiskAt(data, MEGABYTES);
        if (disk.isEmpty()) return new Verdict("not tried: this system lets nobody mount a small disk", List.of());
        try (var small = disk.get();
                var trial = new Trial(folder, choice, Launch.over(data).within(small.within()))) {
            trial.setUp().work(ACTS);
            var findings = new ArrayList<String>();
            small.run("cat /dev/zero > '%s/ballast'".formatted(data));
            var refusal = workUntilRefused(trial);
            if (!Refusals.isInWords(refusal, 507)) findings.add("with a full disk it answered " + refusal.inWords());
            readersAreServed(trial, findings);
            small.run("rm '%s/ballast'".formatted(data));
            await().atMost(PATIENCE).until(() -> write(trial).verdict() == Reply.Verdict.DONE);
            trial.retry();
            trial.check();
            trial.work(ACTS);
            trial.house().kill();
            trial.house().start();
            trial.check();
            findings.addAll(trial.ledger().findings());
            return new Verdict(
                    "%,d acknowledged; refused: %s; went on by itself when there was space"
                            .formatted(trial.ledger().acknowledged(), refusal.inWords()),
                    List.copyOf(findings));
        }
    }

    /** What is left of the log's last pages may take a few more writes. */
    private static Reply workUntilRefused(Trial trial) throws InterruptedException {
        var crew = trial.crewAtWork(507);
        var refusal = new AtomicReference<Reply>(new Reply.Silent("nothing was refused"));
        try {
            await().atMost(PATIENCE).until(() -> {
                refusal.set(write(trial));
                return refusal.get().verdict() != Reply.Verdict.DONE;
            });
        } finally {
            crew.goHome();
        }
        return refusal.get();
    }

    private static Reply write(Trial trial) {
        var body = trial.writing().card(trial.writing().measure());
        return trial.desk(507).write("treatments", trial.cast().editors().getFirst(), body);
    }

    private static void readersAreServed(Trial trial, List<String> findings) {
        var list = trial.house().client().get("articles?limit=9");
        if (list.verdict() != Reply.Verdict.DONE)
            findings.add("with a full disk readers were answered " + list.inWords());
        var house = trial.house().client().get("manage/articles", trial.cast().administrator());
        if (house.verdict() != Reply.Verdict.DONE)
            findings.add("with a full disk the house was answered " + house.inWords());
    }
}
