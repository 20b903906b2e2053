package dev.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import dev.countersign.embedded.StoreProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fault run in short, and the proof that it can fail. {@code ./countersign faults} is the long form. */
class FaultsIT {

    private static final int KILLS = 3;
    private static final int MOST_ACTS = 40;
    private static final Duration BUDGET = Duration.ofSeconds(35);
    private static final int FIRST_ACTS = 25;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        var seed = System.nanoTime() % 100_000;
        try (var trial = new Trial(folder, Choice.by(seed)).setUp()) {
            var killing = new Killing(trial, MOST_ACTS, new Said(System.out, folder));
            killing.run(KILLS, BUDGET);

            assertThat(trial.ledger().findings()).as("seed %d", seed).isEmpty();
            assertThat(killing.kills()).isPositive();
            assertThat(trial.ledger().acknowledged()).isPositive();
        }
    }

    @Test
    void findsAChangeThatWasForgottenAndADocumentThatWasTakenAway() throws Exception {
        try (var trial = new Trial(folder, Choice.by(1)).setUp()) {
            trial.work(FIRST_ACTS);
            assertThat(trial.check()).as("%s", trial.ledger().findings()).isTrue();

            var card = trial.ledger().made("treatments").values().iterator().next();
            changeThroughALiar(trial, card);
            assertThat(trial.check()).isFalse();
            assertThat(trial.ledger().findings())
                    .anyMatch(finding -> finding.startsWith("treatments/" + card) && finding.contains("“Forgotten”"));

            var article = trial.ledger().made("articles").values().iterator().next();
            trial.house().kill();
            takeAway(article);
            trial.house().start();
            assertThat(trial.check()).isFalse();
            assertThat(trial.ledger().findings())
                    .contains("articles/" + article + " was acknowledged and is not there");
        }
    }

    private static void changeThroughALiar(Trial trial, String card) throws IOException {
        try (var liar = new LyingProxy(trial.house().application().address());
                var client = new Client(liar.address(), Duration.ofSeconds(30))) {
            var desk = new Desk(client, trial.ledger(), trial.choice(), java.util.Set.of());
            var by = trial.cast().editors().getFirst();
            var read = desk.read(Kind.CARD, card, by).orElseThrow();
            desk.change(Kind.CARD, card, by, read, read.body().path("card"), new Content("Forgotten", null));
        }
    }

    private void takeAway(String article) throws Exception {
        try (var store = StoreProcess.over(folder.resolve("data"), "taking away");
                var client = MongoClients.create(store.connectionString())) {
            var deleted =
                    client.getDatabase("countersign").getCollection("articles").deleteOne(Filters.eq("_id", article));
            assertThat(deleted.getDeletedCount()).isEqualTo(1);
            store.kill();
        }
    }
}
