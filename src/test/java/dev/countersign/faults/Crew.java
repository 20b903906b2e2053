package dev.countersign.faults;

import java.util.ArrayList;
import java.util.List;

/** Several clients at work at once on one running application, and a reader beside them. */
final class Crew {

    private static final int WORKERS = 6;

    private final List<Thread> threads = new ArrayList<>();
    private final Desk desk;
    private volatile boolean wanted = true;

    private Crew(Desk desk) {
        this.desk = desk;
    }

    /** Sets them to work at this desk. */
    static Crew atWork(Desk desk, Trial trial) {
        var crew = new Crew(desk);
        var choice = trial.choice();
        for (int i = 0; i < WORKERS; i++) {
            var worker = new Worker(
                    desk, trial.ledger(), trial.writing(), choice.another(), trial.cast(), new Worker.Turn(i, WORKERS));
            crew.begin(() -> worker.workWhile(() -> crew.wanted));
        }
        var reader = new Reader(desk, trial.ledger(), choice.another());
        crew.begin(() -> reader.readWhile(() -> crew.wanted));
        return crew;
    }

    private void begin(Runnable work) {
        threads.add(Thread.ofVirtual().start(work));
    }

    /** Whether all answers came so far. */
    boolean isAnswered() {
        return !desk.wentSilent();
    }

    /** Lets everybody finish what they are at, and go. */
    void goHome() throws InterruptedException {
        wanted = false;
        for (var thread : threads) thread.join();
    }
}
