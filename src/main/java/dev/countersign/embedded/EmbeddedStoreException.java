package dev.countersign.embedded;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The store cannot do its work; the message is meant for the person who runs the application. */
final class EmbeddedStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int DISK_FULL = 13;
    private static final int OUT_OF_DISK_SPACE = 14031;
    private static final int INTERNAL_ERROR = 1;

    private static final String DAMAGED =
            "The store file is damaged. Stop the application, keep the folder as it is, and"
                    + " restore a backup into another folder: ./countersign restore FILE --data DIR";

    EmbeddedStoreException(String message) {
        super(message);
    }

    EmbeddedStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** MongoDB's number for what happened, where it has one. */
    int code() {
        return getCause() instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xff) == DISK_FULL
                ? OUT_OF_DISK_SPACE
                : INTERNAL_ERROR;
    }

    /** Says in words what SQLite says in codes. */
    static EmbeddedStoreException from(SQLException failure) {
        return new EmbeddedStoreException(explain(failure), failure);
    }

    /** The refusal to work with a damaged file, and what to do then. */
    static EmbeddedStoreException damaged(String finding) {
        return new EmbeddedStoreException(DAMAGED + ". Found: " + finding);
    }

    private static String explain(SQLException failure) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return "The store file failed: " + failure.getMessage();
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (code.code & 0xff) {
            case 8 -> "The store file cannot be written: it, or its folder, is read-only.";
            case 11, 26 -> DAMAGED + ".";
            case DISK_FULL -> "The disk is full: nothing was written. Free some space and try again.";
            default -> "The store file failed (" + code + "): " + failure.getMessage();
        };
    }
}
