package dev.countersign.faults;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills the application again and again, at work and on its way up, and looks each time whether all that was acknowledged is there.
 *
 * <p>SIGKILL takes the process away and leaves the operating system standing: what is tried is what the application had handed over, not
 * whether the disk keeps it through a power cut.
 */
final class Killing {

    /** So many acts lie between two kills at most, in the long run. */
    static final int MANY_ACTS = 200;

    private static final Duration LONGEST_WORK = Duration.ofSeconds(6);
    private static final int LONGEST_START = 5_000;
    private static final int LONGEST_MORE = 30;
    private static final int STARTS_IN_HUNDRED = 20;

    private final Trial trial;
    private final int mostActs;
    private final Said said;
    private int kills;

    Killing(Trial trial, int mostActs, Said said) {
        this.trial = trial;
        this.mostActs = mostActs;
        this.said = said;
    }

    /** How many times it was killed. */
    int kills() {
        return kills;
    }

    /** Kills it so many times; stops early when something is found, so that the folder shows it, or when the time is over. */
    boolean run(int times, Duration budget) throws IOException, InterruptedException {
        var until = Instant.now().plus(budget);
        while (kills < times && Instant.now().isBefore(until)) {
            if (kills > 0 && trial.choice().inHundred(STARTS_IN_HUNDRED)) killOnItsWayUp();
            else killAtWork();
            trial.house().start();
            trial.retry();
            trial.check();
            if (!trial.ledger().findings().isEmpty()) return false;
            if (kills % 10 == 0)
                said.line("%d kills, %,d acknowledged"
                        .formatted(kills, trial.ledger().acknowledged()));
        }
        return true;
    }

    private void killAtWork() throws InterruptedException {
        var crew = trial.crewAtWork();
        awaitSoManyMore(trial.choice().between(0, mostActs), crew);
        wait(trial.choice().between(0, LONGEST_MORE));
        if (!crew.isAnswered()) trial.ledger().find("The application stopped answering before it was killed");
        kill();
        crew.goHome();
    }

    private void killOnItsWayUp() throws IOException, InterruptedException {
        trial.house().stop();
        var begun = trial.house().begin();
        wait(trial.choice().between(0, LONGEST_START));
        if (!begun.isAlive()) trial.ledger().find("The application ended by itself:\n" + begun.output());
        kill();
    }

    private void kill() throws InterruptedException {
        trial.house().kill();
        kills++;
    }

    /** By what was done rather than by the clock, so that a slow machine has as much to lose as a quick one. */
    private void awaitSoManyMore(int acts, Crew crew) {
        var enough = trial.ledger().acknowledged() + acts;
        var until = Instant.now().plus(LONGEST_WORK);
        while (trial.ledger().acknowledged() < enough
                && crew.isAnswered()
                && Instant.now().isBefore(until)) wait(1);
    }

    /** The moment of a kill is chance: this waits for nothing. */
    private static void wait(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
