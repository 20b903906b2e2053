package dev.countersign.faults;

import static org.awaitility.Awaitility.await;

import dev.countersign.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One house under trial: the application over a fresh folder, those who work there, and the ledger of what they were told. */
final class Trial implements AutoCloseable {

    /** A key whose request died is free again soon: clients that come back are what is tried here. */
    private static final String QUICK_CLAIMS = "--countersign.management.claim-held-for=1s";

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Launch launch;
    private final House house;
    private final Ledger ledger = new Ledger();
    private final Choice choice;
    private final Writing writing;
    private final Checks checks = new Checks(ledger);
    private @Nullable Cast cast;

    Trial(Path folder, Choice choice) throws IOException {
        this(folder, choice, Launch.over(folder.resolve("data"), QUICK_CLAIMS));
    }

    Trial(Path folder, Choice choice, Launch launch) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.choice = choice;
        this.launch = launch;
        this.house = new House(launch);
        this.writing = new Writing(choice.another(), choice.key().substring(0, 4));
    }

    /** One that keeps everything in a store elsewhere. */
    static Trial of(Path folder, Choice choice, DistantStore store) throws IOException {
        return new Trial(folder, choice, store.launch(folder.resolve("data"), QUICK_CLAIMS));
    }

    /** Starts it for the first time, and sets it up. */
    Trial setUp() throws IOException {
        house.start();
        cast = SettingUp.of(house, choice.another());
        return this;
    }

    Path folder() {
        return folder;
    }

    /** How it is started. */
    Launch launch() {
        return launch;
    }

    House house() {
        return house;
    }

    Ledger ledger() {
        return ledger;
    }

    Choice choice() {
        return choice;
    }

    Writing writing() {
        return writing;
    }

    Cast cast() {
        return Objects.requireNonNull(cast, "Nobody set it up");
    }

    /** A desk at the application as it runs now; answers of these statuses are in order where something is amiss on purpose. */
    Desk desk(Integer... expectedFailures) {
        return new Desk(house.client(), ledger, choice.another(), Set.of(expectedFailures));
    }

    /** Several clients set to work; answers of these statuses are in order. */
    Crew crewAtWork(Integer... expectedFailures) {
        return Crew.atWork(desk(expectedFailures), this);
    }

    /** Several clients work until so many more things are acknowledged. */
    void work(int acts) throws InterruptedException {
        var enough = ledger.acknowledged() + acts;
        var crew = crewAtWork();
        try {
            await().atMost(PATIENCE).until(() -> ledger.acknowledged() >= enough || !crew.isAnswered());
        } finally {
            crew.goHome();
        }
        if (!crew.isAnswered()) ledger.find("The application did not answer");
    }

    /** Clients who come back send again what was not answered. */
    void retry() {
        new Retries(desk(), ledger, choice.another()).send();
    }

    /** Looks at everything; true if it is as it must be. */
    boolean check() {
        return checks.look(house.client(), cast().administrator()) == 0;
    }

    @Override
    public void close() {
        house.close();
    }
}
