package dev.countersign.upkeep.schema;

/** What is stored cannot be worked with; the message says why and what to do, to the person who runs the application. */
public final class StoreRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Refuses with these words. */
    public StoreRefusedException(String message) {
        super(message);
    }
}
