package dev.countersign.embedded;

import java.util.List;
import java.util.function.Consumer;

/** The format of the store file, which the file carries, and the way to it from earlier ones. */
final class StoreFormat {

    /** Marks the file as ours ("Cntr"), so that another SQLite file is not taken for a store. */
    private static final int APPLICATION_ID = 0x436e7472;

    /** The step to format 2, the step to format 3, and so on. */
    private static final List<Consumer<Session>> STEPS = List.of(new ChecksumsBehindDocuments(), new ArraysByField());

    static final int CURRENT = STEPS.size() + 1;

    private StoreFormat() {}

    /** Makes an empty file a store. */
    static void define(Session session) {
        Relation.defineTable(session);
        session.define("pragma application_id = " + APPLICATION_ID);
        session.define("pragma user_version = " + CURRENT);
    }

    /**
     * The format of a file.
     *
     * @throws EmbeddedStoreException when it is not a store, or of a format that only later versions know
     */
    static int of(Session session) {
        if (session.number("pragma application_id").orElse(0) != APPLICATION_ID) {
            throw new EmbeddedStoreException("It is not a Countersign store.");
        }
        int format = (int) session.number("pragma user_version").orElse(0);
        refuseNewer(format);
        return format;
    }

    static void refuseNewer(int format) {
        if (format > CURRENT) {
            throw new EmbeddedStoreException("It was written by a newer version of Countersign (format " + format
                    + ", this one knows " + CURRENT + "). Run that version, or a newer one.");
        }
    }

    /** Takes the steps that a file has not taken yet, all or none of them. */
    static void migrate(Session session) {
        for (int format = of(session); format < CURRENT; format++) {
            STEPS.get(format - 1).accept(session);
            session.define("pragma user_version = " + (format + 1));
        }
    }
}
