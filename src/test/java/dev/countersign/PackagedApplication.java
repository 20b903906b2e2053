package dev.countersign;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The jar as it is shipped, running in a process of its own over a data folder. */
final class PackagedApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Pattern SETUP_LINK = Pattern.compile("http://\\S+/setup\\?token=\\S+");

    private final Process process;
    private final URI address;
    private final Path log;

    private PackagedApplication(Process process, URI address, Path log) {
        this.process = process;
        this.address = address;
        this.log = log;
    }

    /** Starts the jar on a free port and returns once it answers; {@code arguments} go to the application. */
    static PackagedApplication start(Path data, String... arguments) throws IOException {
        return start(data, Map.of(), arguments);
    }

    /** The same with these environment variables too, which others on the machine cannot read as they can arguments. */
    static PackagedApplication start(Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        var jar = Path.of(System.getProperty("countersign.jar", "target/countersign.jar"));
        var log = Files.createTempFile(data.toAbsolutePath().getParent(), "countersign", ".log");
        var port = freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--countersign.data=" + data.toAbsolutePath()));
        command.addAll(List.of(arguments));
        var starting = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        starting.environment().putAll(environment);
        var process = starting.start();
        var application = new PackagedApplication(process, URI.create("http://localhost:" + port + "/"), log);
        try {
            application.awaitAnswer();
        } catch (RuntimeException e) {
            application.close();
            throw new IllegalStateException("did not start, and said:\n" + application.output(), e);
        }
        return application;
    }

    /** Where it answers, with a slash at the end. */
    URI address() {
        return address;
    }

    /** Everything it has said so far. */
    String output() throws IOException {
        return Files.readString(log);
    }

    /** The link that opens the first account, as it stands in the output. */
    URI setupLink() throws IOException {
        return SETUP_LINK
                .matcher(output())
                .results()
                .map(link -> URI.create(link.group()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The output names no link to open the first account"));
    }

    /** Asks it to stop, as a service manager does, and returns its exit status. */
    int stop() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** Ends it without warning, as a power cut does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitAnswer() {
        var request = HttpRequest.newBuilder(address.resolve("actuator/health/liveness"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .failFast("the process ended", () -> !process.isAlive())
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
