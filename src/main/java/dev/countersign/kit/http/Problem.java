package dev.countersign.kit.http;

import dev.countersign.kit.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not answered, as problem details say it (RFC 9457): never more of ourselves than that.
 *
 * @param code a stable name for programs, such as {@code unknown-parameter}
 * @param detail one sentence for people
 * @param errors what is wrong where; may be empty
 * @param headers what the answer says besides, such as {@code Allow}
 */
public record Problem(HttpStatus status, String code, String detail, List<Fault> errors, HttpHeaders headers) {

    /**
     * One thing that is wrong.
     *
     * @param parameter the parameter concerned, if it is one
     * @param pointer the place in the body (RFC 6901) or the part concerned, if it is one
     * @param allowed what would be right, where that can be listed
     */
    public record Fault(
            @Nullable String parameter, @Nullable String pointer, String message, List<String> allowed) {

        /** A parameter that is wrong. */
        public static Fault ofParameter(String name, String message, List<String> allowed) {
            return new Fault(name, null, message, allowed);
        }
    }

    /** As it is sent. */
    public record Body(
            String type, String title, int status, String detail, String code, String traceId, List<Fault> errors) {}

    /** A problem in one sentence. */
    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), HttpHeaders.EMPTY);
    }

    /** Nothing is there. */
    public static Problem notFound(String code, String detail) {
        return of(HttpStatus.NOT_FOUND, code, detail);
    }

    /** Parameters that cannot be right, all of them at once. */
    public static Problem badParameters(String code, List<Fault> faults) {
        var detail = faults.size() == 1 ? faults.getFirst().message() : "Several parameters need another look.";
        return new Problem(HttpStatus.BAD_REQUEST, code, detail, faults, HttpHeaders.EMPTY);
    }

    /** The same refusal that the views show, as HTTP says it. */
    public static Problem of(Refusal refusal) {
        var status = switch (refusal.kind()) {
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case CONFLICT -> HttpStatus.CONFLICT;
        };
        var faults = refusal.reasons().stream()
                .map(reason -> new Fault(null, reason.at(), reason.message(), List.of()))
                .toList();
        return new Problem(status, refusal.code(), refusal.message(), faults, HttpHeaders.EMPTY);
    }

    /** The same with another header. */
    public Problem with(String name, String value) {
        var all = new HttpHeaders();
        all.putAll(headers);
        all.set(name, value);
        return new Problem(status, code, detail, errors, all);
    }

    /** The document, under the number by which our log knows it. */
    public Body body(String traceId) {
        return new Body(
                "urn:countersign:problem:" + code,
                status.getReasonPhrase(),
                status.value(),
                detail,
                code,
                traceId,
                errors);
    }

    /** To stop what was being done. */
    public Problematic exception() {
        return new Problematic(this);
    }
}
