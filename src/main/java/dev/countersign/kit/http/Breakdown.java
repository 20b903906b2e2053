package dev.countersign.kit.http;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** What keeps the database from its work, as callers are told who can only wait: nobody's mistake, and nothing that a look at the code would mend. */
final class Breakdown {

    private static final String SECONDS_TO_WAIT = "5";

    /** MongoDB's own number for it, which the embedded store uses too. */
    private static final int OUT_OF_DISK_SPACE = 14031;

    private static final Problem DISK_FULL = Problem.of(
            HttpStatus.INSUFFICIENT_STORAGE,
            "disk-full",
            "The disk of the database is full, so nothing was written. What was there is still there. Try again when there is space.");
    private static final Problem UNREACHABLE = Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "database-unreachable",
                    "The database does not answer at the moment. Whether this request was carried out is not known; try again shortly.")
            .with(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);

    private Breakdown() {}

    /** The breakdown behind a failure, if it is one. */
    static Optional<Problem> behind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            var problem = cause instanceof MongoException mongo ? of(mongo) : Optional.<Problem>empty();
            if (problem.isPresent()) return problem;
        }
        return Optional.empty();
    }

    private static Optional<Problem> of(MongoException cause) {
        return switch (cause) {
            case MongoNotPrimaryException moved -> Optional.of(UNREACHABLE);
            case MongoNodeIsRecoveringException rising -> Optional.of(UNREACHABLE);
            case MongoCommandException refused
            when refused.getErrorCode() == OUT_OF_DISK_SPACE -> Optional.of(DISK_FULL);
            case MongoSocketException broken -> Optional.of(UNREACHABLE);
            case MongoTimeoutException silent -> Optional.of(UNREACHABLE);
            case MongoConnectionPoolClearedException cleared -> Optional.of(UNREACHABLE);
            default -> Optional.empty();
        };
    }
}
