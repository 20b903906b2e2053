package dev.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignClockTests {

    @TempDir
    Path folder;

    /** Says what time it is whenever a line comes in. */
    static final class Teller {
        public static void main(String[] arguments) throws IOException {
            while (System.in.read() == '\n')
                System.out.println(Instant.now() + " "
                        + Instant.ofEpochMilli(InstantSource.system().millis()));
        }
    }

    @Test
    void movesTheClockOfAnotherProcessAsOftenAsWanted() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+EnableDynamicAgentLoading",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Teller.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = process.inputReader()) {
            var clock = ForeignClock.in(folder);
            assertShows(Duration.ZERO, process, told);
            clock.move(process.pid(), Duration.ofDays(-2));
            assertShows(Duration.ofDays(-2), process, told);
            clock.move(process.pid(), Duration.ZERO);
            assertShows(Duration.ZERO, process, told);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void assertShows(Duration offset, Process process, BufferedReader told) throws IOException {
        process.outputWriter().append('\n').flush();
        assertThat(told.readLine().split(" "))
                .extracting(Instant::parse)
                .allSatisfy(
                        time -> assertThat(time).isCloseTo(Instant.now().plus(offset), within(1, ChronoUnit.MINUTES)));
    }
}
