package dev.countersign.management;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.http.Problem;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The version of a thing that somebody saw before they changed it, as {@code If-Match} says it. Whoever changes something must have seen what
 * is there: a newer version is never overwritten in silence.
 *
 * @param version what {@code ETag} and the member {@code version} said; not to be read by callers
 */
record Seen(String version) {

    private static final String TAG = "\"[\\x21\\x23-\\x7e]+\"";

    /** The version that the header names, or a problem. */
    static Seen of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank())
            throw Problem.of(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "version-missing",
                            "Say which version you saw: send the ETag that came with it in If-Match.")
                    .exception();
        if (!ifMatch.strip().matches(TAG))
            throw Problem.of(
                            HttpStatus.BAD_REQUEST,
                            "invalid-version",
                            "If-Match holds one ETag as it was sent, in double quotes, such as \"4\"; '*' would overwrite what nobody saw.")
                    .exception();
        return new Seen(ifMatch.strip().substring(1, ifMatch.strip().length() - 1));
    }

    /** Demands that this is the version there is. */
    void demand(String current) {
        if (!version.equals(current))
            throw stale(
                    current,
                    Problem.of(
                            HttpStatus.PRECONDITION_FAILED,
                            "stale",
                            "Somebody changed this meanwhile. Read it again, then send your change with its new version."));
    }

    /** Runs a save that refuses what is stale by itself, and says then which version there is. */
    static <T> T saving(Supplier<T> save, Supplier<String> current) {
        try {
            return save.get();
        } catch (RefusedException refused) {
            if (refused.refusal().kind() != Refusal.Kind.STALE) throw refused;
            throw stale(current.get(), Problem.of(refused.refusal()));
        }
    }

    private static RuntimeException stale(String current, Problem problem) {
        return problem.with(HttpHeaders.ETAG, '"' + current + '"')
                .saying("currentVersion", current)
                .exception();
    }
}
