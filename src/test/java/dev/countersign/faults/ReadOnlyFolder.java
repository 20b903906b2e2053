package dev.countersign.faults;

import dev.countersign.PackagedApplication;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data folder cannot be written: the application says so and ends, and nothing is lost by that. */
final class ReadOnlyFolder implements Scenario {

    private static final int ACTS = 60;

    @Override
    public String name() {
        return "read-only-folder";
    }

    @Override
    public Verdict happen(Path folder, Choice choice) throws Exception {
        try (var trial = new Trial(folder, choice).setUp()) {
            trial.work(ACTS);
            trial.house().kill();
            var data = folder.resolve("data").toAbsolutePath();
            var closed = Surroundings.withReadOnly(data);
            if (closed.isEmpty()) return new Verdict("not tried: this system lets nobody mount a folder", List.of());
            var findings = new ArrayList<String>();
            String said;
            try (var around = closed.get()) {
                said = startAndEnd(trial, around, findings);
            }
            trial.house().start();
            trial.retry();
            trial.check();
            findings.addAll(trial.ledger().findings());
            return new Verdict(
                    "%,d acknowledged; it said: %s".formatted(trial.ledger().acknowledged(), said),
                    List.copyOf(findings));
        }
    }

    private static String startAndEnd(Trial trial, Surroundings around, List<String> findings) throws Exception {
        var begun = PackagedApplication.begin(trial.launch().within(around.within()));
        try (begun) {
            var status = begun.await();
            if (status == 0) findings.add("it ended as if all were well");
            var output = begun.output();
            var words = output.lines()
                    .filter(line -> line.contains("read-only") || line.contains("write access"))
                    .findFirst();
            if (words.isEmpty()) findings.add("it did not say what is wrong, but:\n" + output);
            if (output.contains("\tat ")) findings.add("it printed a stack trace:\n" + output);
            return words.orElse("nothing of use").strip();
        }
    }
}
