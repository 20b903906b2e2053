package dev.countersign.kit.http;

import dev.countersign.kit.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a request was not answered, as problem details say it (RFC 9457): never more of ourselves than that.
 *
 * @param code a stable name for programs, such as {@code unknown-parameter}
 * @param detail one sentence for people
 * @param errors what is wrong where; may be empty
 * @param more members of this problem alone, such as {@code currentVersion}
 * @param headers what the answer says besides, such as {@code Allow}
 */
public record Problem(
        HttpStatus status,
        String code,
        String detail,
        List<Fault> errors,
        Map<String, Object> more,
        HttpHeaders headers) {

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

    /** A problem in one sentence. */
    public static Problem of(HttpStatus status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of(), HttpHeaders.EMPTY);
    }

    /** Nothing is there. */
    public static Problem notFound(String code, String detail) {
        return of(HttpStatus.NOT_FOUND, code, detail);
    }

    /** Parameters that cannot be right, all of them at once. */
    public static Problem badParameters(String code, List<Fault> faults) {
        var detail = faults.size() == 1 ? faults.getFirst().message() : "Several parameters need another look.";
        return new Problem(HttpStatus.BAD_REQUEST, code, detail, faults, Map.of(), HttpHeaders.EMPTY);
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
        return new Problem(status, refusal.code(), refusal.message(), faults, Map.of(), HttpHeaders.EMPTY);
    }

    /** The same with another header. */
    public Problem with(String name, String value) {
        var all = new HttpHeaders();
        all.putAll(headers);
        all.set(name, value);
        return new Problem(status, code, detail, errors, more, all);
    }

    /** The same with a member that only this problem has. */
    public Problem saying(String member, Object value) {
        var all = new LinkedHashMap<>(more);
        all.put(member, value);
        return new Problem(status, code, detail, errors, all, headers);
    }

    /** The members of the document, under the number by which our log knows it. */
    public Map<String, Object> body(String traceId) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:countersign:problem:" + code);
        members.put("title", status.getReasonPhrase());
        members.put("status", status.value());
        members.put("detail", detail);
        members.put("code", code);
        members.put("traceId", traceId);
        members.putAll(more);
        if (!errors.isEmpty()) members.put("errors", errors);
        return members;
    }

    /** To stop what was being done. */
    public Problematic exception() {
        return new Problematic(this);
    }
}
