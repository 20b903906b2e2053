package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An acknowledged write is there after the process was killed, and so are its entries in the indexes. */
class KillTests {

    private static final int KILLS = 10;

    @TempDir
    Path folder;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        Set<String> acknowledged = new HashSet<>();
        for (int run = 0; run < KILLS; run++) {
            List<String> lines = writeUntilKilled(run, 40 + run * 13);
            assertThat(lines).as("writes of run " + run).isNotEmpty();
            acknowledged.addAll(lines);
            check(acknowledged);
        }
    }

    /** Kills the writer after so many lines, at whatever it is doing then, and returns all lines it came to print. */
    private List<String> writeUntilKilled(int run, int after) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(run))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = writer.inputReader()) {
            String line = output.readLine();
            while (line != null) {
                lines.add(line);
                if (lines.size() == after) {
                    writer.toHandle().destroyForcibly();
                }
                line = output.readLine();
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return lines;
    }

    private void check(Set<String> acknowledged) {
        try (EmbeddedStore store = EmbeddedStore.open(folder);
                MongoClient client = MongoClients.create(store.connectionString())) {
            MongoCollection<Document> documents =
                    client.getDatabase(EmbeddedStore.DATABASE).getCollection("documents");
            Set<String> byScan = ids(documents.find().sort(new Document("$natural", 1)));
            Set<String> bySlug = ids(documents.find(Filters.gte("slug", "s-")));
            Set<String> byTag = ids(documents.find(Filters.eq("tags", "all")));

            assertThat(byScan).containsAll(acknowledged);
            assertThat(bySlug).isEqualTo(byTag).containsAll(acknowledged);
            assertThat(byScan).containsAll(bySlug);
            for (String id : acknowledged) {
                int dash = id.lastIndexOf('-');
                Document counter = documents
                        .find(Filters.eq("_id", "counter-" + id.substring(0, dash)))
                        .first();
                assertThat(counter).isNotNull();
                assertThat(counter.getInteger("number"))
                        .isGreaterThanOrEqualTo(Integer.parseInt(id.substring(dash + 1)));
                assertThat(counter.getString("slug")).endsWith("-" + counter.getInteger("number"));
            }
        }
    }

    private static Set<String> ids(Iterable<Document> found) {
        Set<String> ids = new HashSet<>();
        found.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }
}
