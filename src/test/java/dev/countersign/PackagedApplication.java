package dev.countersign;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The jar as it is shipped, running in a process of its own over a data folder. */
public final class PackagedApplication implements AutoCloseable {

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
        return start(Launch.over(data, arguments));
    }

    /** The same with these environment variables too, which others on the machine cannot read as they can arguments. */
    static PackagedApplication start(Path data, Map<String, String> environment, String... arguments)
            throws IOException {
        return start(new Launch(data, List.of(), environment, List.of(arguments)));
    }

    /** Starts it as this says and returns once it answers. */
    public static PackagedApplication start(Launch launch) throws IOException {
        var application = begin(launch);
        try {
            application.awaitAnswer();
        } catch (RuntimeException e) {
            application.close();
            throw new IllegalStateException("did not start, and said:\n" + application.output(), e);
        }
        return application;
    }

    /** Starts it as this says and does not wait. What it says goes to a file beside the data folder. */
    public static PackagedApplication begin(Launch launch) throws IOException {
        var log = Files.createTempFile(launch.data().getParent(), "countersign", ".log");
        var port = freePort();
        var process = launch.on(port).redirectOutput(log.toFile()).start();
        return new PackagedApplication(process, URI.create("http://localhost:" + port + "/"), log);
    }

    /** Where it answers, with a slash at the end. */
    public URI address() {
        return address;
    }

    /** Everything it has said so far. */
    public String output() throws IOException {
        return Files.readString(log);
    }

    /** The link that opens the first account, once the output names it: it answers a little before it greets. */
    public URI setupLink() {
        return Awaitility.await("the link that opens the first account")
                .atMost(PATIENCE)
                .until(this::namedLink, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<URI> namedLink() throws IOException {
        return SETUP_LINK
                .matcher(output())
                .results()
                .map(link -> URI.create(link.group()))
                .findFirst();
    }

    /** Asks it to stop, as a service manager does, and returns its exit status. */
    public int stop() throws InterruptedException {
        process.destroy();
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return process.exitValue();
    }

    /** Waits until it ended by itself, and returns its exit status. */
    public int await() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            throw new IllegalStateException("It runs, although it should not");
        return process.exitValue();
    }

    /** Ends it without warning, as a power cut does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Whether the process runs, be it still on its way or answering. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The process, by the number that the system gave it. */
    public long pid() {
        return process.pid();
    }

    /** Waits until it answers; fails if it ends before. */
    public void awaitAnswer() {
        var request = HttpRequest.newBuilder(address.resolve("actuator/health/liveness"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            Awaitility.await()
                    .atMost(PATIENCE)
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
