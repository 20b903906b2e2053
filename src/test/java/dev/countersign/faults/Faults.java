package dev.countersign.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The program: kills, then the scenarios, then a line of figures. Ends with 0 if nothing was found, 1 if something was, 2 if misused. */
final class Faults {

    private static final Duration BUDGET = Duration.ofHours(3);

    private final Options options;
    private final Path folder;
    private final Said said;
    private final Choice choice;
    private final List<String> findings = new ArrayList<>();

    private Faults(Options options, Path folder) throws IOException {
        this.options = options;
        this.folder = folder;
        this.said = new Said(System.out, folder);
        this.choice = Choice.by(options.seed());
    }

    public static void main(String[] words) throws Exception {
        Options options;
        try {
            options = Options.of(words);
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage());
            System.err.println("See ./countersign help");
            System.exit(2);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Faults::killChildren));
        var folder = options.data() != null ? options.data() : Files.createTempDirectory("countersign-faults");
        var faults = new Faults(options, folder);
        var good = faults.run();
        if (good && options.data() == null) delete(folder);
        System.exit(good ? 0 : 1);
    }

    /** Whoever stops this program does not want its applications to go on. */
    private static void killChildren() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    private boolean run() throws Exception {
        said.line("Seed " + options.seed());
        var figures = new ArrayList<String>();
        if (options.kills() > 0) figures.add(kill());
        if (!options.scenarios().isEmpty()) figures.add(happen());
        findings.forEach(finding -> said.line("  " + finding));
        if (!findings.isEmpty()) said.line("The evidence is in " + folder.toAbsolutePath());
        said.line("%s (seed %d)".formatted(String.join(", ", figures), options.seed()));
        return findings.isEmpty();
    }

    private String kill() throws Exception {
        try (var trial = new Trial(folder.resolve("kills"), choice.another()).setUp()) {
            var killing = new Killing(trial, Killing.MANY_ACTS, said);
            killing.run(options.kills(), BUDGET);
            findings.addAll(trial.ledger().findings());
            said.line(trial.ledger().done().entrySet().stream()
                    .collect(Collectors.groupingBy(
                            act -> act.getKey().type(),
                            java.util.TreeMap::new,
                            Collectors.summingInt(java.util.Map.Entry::getValue)))
                    .entrySet()
                    .stream()
                    .map(act -> "%s %,d".formatted(act.getKey(), act.getValue()))
                    .collect(Collectors.joining(", ", "acts: ", "")));
            return "%d kills, %,d acknowledged, %d lost"
                    .formatted(killing.kills(), trial.ledger().acknowledged(), findings.size());
        }
    }

    private String happen() throws Exception {
        var good = 0;
        for (var name : options.scenarios()) if (happen(Scenario.named(name).orElseThrow())) good++;
        return "%d of %d scenarios good".formatted(good, options.scenarios().size());
    }

    private boolean happen(Scenario scenario) throws Exception {
        var verdict = scenario.happen(Files.createDirectories(folder.resolve(scenario.name())), choice.another());
        said.line("%s: %s: %s".formatted(scenario.name(), verdict.isGood() ? "good" : "BAD", verdict.words()));
        verdict.findings().forEach(finding -> findings.add(scenario.name() + ": " + finding));
        return verdict.isGood();
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
