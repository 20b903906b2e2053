package dev.countersign.faults;

import dev.countersign.Launch;
import dev.countersign.PackagedApplication;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The application over one data folder, through all its lives. */
final class House implements AutoCloseable {

    private final Launch launch;
    private @Nullable PackagedApplication application;
    private @Nullable Client client;

    House(Launch launch) {
        this.launch = launch;
    }

    /** Starts it and waits until it answers. */
    void start() throws IOException {
        startAs(UnaryOperator.identity());
    }

    /** Starts it in another way this time. */
    void startAs(UnaryOperator<Launch> otherwise) throws IOException {
        live(PackagedApplication.start(otherwise.apply(launch)));
    }

    /** Starts it and does not wait. */
    PackagedApplication begin() throws IOException {
        var begun = PackagedApplication.begin(launch);
        live(begun);
        return begun;
    }

    private void live(PackagedApplication alive) {
        application = alive;
        client = new Client(alive.address(), Duration.ofSeconds(60));
    }

    PackagedApplication application() {
        return Objects.requireNonNull(application, "It was never started");
    }

    /** Speaks to the application as it runs now. */
    Client client() {
        return Objects.requireNonNull(client, "It was never started");
    }

    /** Kills it. */
    void kill() throws InterruptedException {
        application().kill();
        client().close();
    }

    /** Stops it as a service manager does. */
    void stop() throws InterruptedException {
        application().stop();
        client().close();
    }

    @Override
    public void close() {
        if (application != null) application.close();
        if (client != null) client.close();
    }
}
