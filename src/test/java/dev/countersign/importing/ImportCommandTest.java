package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints where, and with which code it ends. */
class ImportCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<RecognisedPost> kept = new ArrayList<>();

    @Test
    void printsJsonInTheShapeOfTheDeliveryApi() {
        assertThat(run(Posts.text("ankle-sprain.md"), "-", "--dry-run", "--json"))
                .isZero();
        var json = Json.MAPPER.readTree(out.toByteArray());
        assertThat(json.at("/type").asString()).isEqualTo("article");
        assertThat(json.at("/slug").asString()).isEqualTo("rolled-your-ankle-what-to-do-in-the-first-week");
        assertThat(json.at("/sections/2/type").asString()).isEqualTo("treatments");
        assertThat(json.at("/sections/2/treatments/1/type").asString()).isEqualTo("treatment");
        assertThat(json.at("/sections/2/treatments/1/slug").asString()).isEqualTo("ice");
        assertThat(json.at("/sections/2/treatments/1/kind").asString()).isEqualTo("selfCare");
        assertThat(json.at("/sections/2/treatments/1/timing/session").asString())
                .isEqualTo("15–20 minutes");
        assertThat(json.at("/review/reviewers/0/credentials/0/abbreviation").asString())
                .isEqualTo("MD");
        assertThat(json.at("/review/reviewers/0/credentials/0/status").asString())
                .isEqualTo("unverified");
        assertThat(json.at("/recognitions/0/reason").asString()).isNotBlank();
        assertThat(json.has("notes")).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void printsASummaryWithReasons() {
        assertThat(run(Posts.text("stiff-neck.txt"), "-", "--dry-run")).isZero();
        assertThat(printed(out)).contains("Title    7 Simple Ways", "Why:", "Nothing was kept");
    }

    @Test
    void keepsADraftUnlessItIsADryRun(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("post.txt"), Posts.text("stiff-neck.txt"));
        assertThat(run("", file.toString())).isZero();
        assertThat(kept).hasSize(1);
        assertThat(printed(out)).contains("Kept.");
    }

    @Test
    void refusesOnTheErrorOutput() {
        assertThat(run("\0", "-", "--dry-run")).isEqualTo(ImportCommand.REFUSED);
        assertThat(run("", "no-such-file.txt", "--dry-run")).isEqualTo(ImportCommand.REFUSED);
        assertThat(printed(err))
                .contains("This is not a text.", "'no-such-file.txt' cannot be read")
                .doesNotContain("Exception");
        assertThat(printed(out)).isEmpty();
    }

    @Test
    void explainsItselfWhenItIsNotUnderstood() {
        assertThat(run("")).isEqualTo(ImportCommand.USAGE);
        assertThat(run("", "a.txt", "b.txt")).isEqualTo(ImportCommand.USAGE);
        assertThat(run("", "a.txt", "--yes")).isEqualTo(ImportCommand.USAGE);
        assertThat(printed(err)).contains("Usage: import FILE|-");
    }

    private int run(String input, String... arguments) {
        var command = new ImportCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                post -> {
                    kept.add(post);
                    return "Kept.";
                });
        return command.run(List.of(arguments), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
