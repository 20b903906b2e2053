package dev.countersign.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The database goes away while people work, and comes back: meanwhile everybody is told so in words, and afterwards nothing is missing. */
final class DatabaseGone implements Scenario {

    private static final int ACTS = 60;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "database-gone";
    }

    @Override
    public Verdict happen(Path folder, Choice choice) throws Exception {
        try (var store = new DistantStore(folder.resolve("store"), choice);
                var trial = Trial.of(folder, choice, store)) {
            trial.setUp().work(ACTS);
            var findings = new ArrayList<String>();
            var crew = trial.crewAtWork(503);
            await().until(() -> trial.ledger().acknowledged() > ACTS + 20);
            var shown = new Archive(trial.house().client(), trial.cast().administrator()).allDelivered("articles");
            store.goAway();
            var waited = refusal(trial, findings);
            crew.goHome();
            if (!crew.isAnswered()) findings.add("somebody who worked got no answer at all");
            readersStillGet(trial, shown.isEmpty() ? "articles" : "articles?limit=100", findings);
            store.comeBack();
            var back = comesBack(trial);
            trial.retry();
            trial.check();
            trial.work(ACTS);
            trial.check();
            findings.addAll(trial.ledger().findings());
            return new Verdict(
                    "%,d acknowledged; refused in words after %d ms, back %d ms after the database"
                            .formatted(trial.ledger().acknowledged(), waited.toMillis(), back.toMillis()),
                    List.copyOf(findings));
        }
    }

    private static Duration refusal(Trial trial, List<String> findings) {
        var begun = System.nanoTime();
        var reply = trial.house().client().get("manage/articles", trial.cast().administrator());
        var waited = Duration.ofNanos(System.nanoTime() - begun);
        if (!Refusals.isInWords(reply, 503)) findings.add("without a database it answered " + reply.inWords());
        if (waited.compareTo(LONGEST_WAIT) > 0) findings.add("it took %d s to say so".formatted(waited.toSeconds()));
        return waited;
    }

    /** A list that was asked for before. */
    private static void readersStillGet(Trial trial, String path, List<String> findings) {
        var reply = trial.house().client().get(path);
        if (reply.answer()
                .filter(answer -> answer.status() == 200 || answer.status() == 503)
                .isEmpty()) findings.add("without a database readers were answered " + reply.inWords());
    }

    private static Duration comesBack(Trial trial) {
        var begun = System.nanoTime();
        await().atMost(BACK_WITHIN)
                .until(() -> trial.house()
                                .client()
                                .get("manage/articles", trial.cast().administrator())
                                .verdict()
                        == Reply.Verdict.DONE);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
