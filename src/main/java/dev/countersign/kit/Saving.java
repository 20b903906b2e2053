package dev.countersign.kit;

import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Turns what the database says about a save into the words of a {@link Refusal}. */
public final class Saving {

    private static final int ATTEMPTS = 20;

    private Saving() {}

    /**
     * Runs a step that loads, decides and saves, and runs it again if somebody else's save of the same document came between. The step itself
     * refuses if what they saved matters to it.
     */
    public static <T> T again(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (OptimisticLockingFailureException e) {
                if (attempt == ATTEMPTS)
                    throw Refusal.of(
                                    Refusal.Kind.STALE,
                                    "busy",
                                    "Others keep saving this at the same moment. Try again.")
                            .exception();
            }
        }
    }

    /** Runs a save that a unique index may forbid, and refuses with these words if it does. */
    public static <T> T unique(Supplier<T> save, Refusal taken) {
        try {
            return save.get();
        } catch (DuplicateKeyException e) {
            throw taken.exception();
        }
    }
}
