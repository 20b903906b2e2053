package dev.countersign.kit.http;

import dev.countersign.kit.Json;
import dev.countersign.kit.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Sends problem details for whatever goes wrong in any controller: refusals in their own words, failures as a number in our log. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final List<HttpMethod> METHODS = List.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);
    private static final Pattern TRACE = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    @ExceptionHandler
    void handle(Problematic problematic, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(problematic.problem(), request, response);
    }

    @ExceptionHandler
    void handle(RefusedException refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(Problem.of(refused.refusal()), request, response);
    }

    @ExceptionHandler
    void handle(
            HttpRequestMethodNotSupportedException wrongMethod,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var methods = Objects.requireNonNullElse(wrongMethod.getSupportedHttpMethods(), Set.<HttpMethod>of());
        var allowed = METHODS.stream()
                .filter(method -> methods.contains(method)
                        || method == HttpMethod.OPTIONS
                        || (method == HttpMethod.HEAD && methods.contains(HttpMethod.GET)))
                .map(HttpMethod::name)
                .collect(Collectors.joining(", "));
        var problem = Problem.of(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "This address answers %s, not %s.".formatted(allowed, wrongMethod.getMethod()));
        send(problem.with(HttpHeaders.ALLOW, allowed), request, response);
    }

    @ExceptionHandler
    void handle(HttpMediaTypeNotSupportedException wrongType, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var types = wrongType.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .collect(Collectors.joining(", "));
        var given = wrongType.getContentType() == null ? "a body of no type" : wrongType.getContentType();
        var problem = Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "This address takes %s, not %s; say so in Content-Type.".formatted(types, given));
        send(problem.with(HttpHeaders.ACCEPT, types), request, response);
    }

    /** A piece of the address that cannot be what it stands for, such as an id that is none: nothing is there. */
    @ExceptionHandler
    void handle(MethodArgumentTypeMismatchException misfit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var cause = NestedExceptionUtils.getRootCause(misfit);
        var why = cause instanceof IllegalArgumentException ? cause.getMessage() + "." : "There is nothing there.";
        send(Problem.notFound("no-such-address", why), request, response);
    }

    /** What the framework refuses and what nobody foresaw. Neither tells the outside what it was made of. */
    @ExceptionHandler
    void handle(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        sendFailure(
                failure,
                failure instanceof ErrorResponse refused
                        ? refused.getStatusCode().value()
                        : 500,
                request,
                response);
    }

    /**
     * Sends what is to be said of a failure that nobody refused in words.
     *
     * @param failure null where it is not known
     * @param status what somebody else chose to answer it with
     */
    public static void sendFailure(
            @Nullable Throwable failure, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var breakdown = failure == null ? Optional.<Problem>empty() : Breakdown.behind(failure);
        if (failure == null || breakdown.isEmpty()) {
            send(ofStatus(status), request, response, failure);
            return;
        }
        var traceId = traceId(request);
        LOG.warn(
                "Failure {} at {}: {}",
                traceId,
                request.getRequestURI(),
                NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
        write(breakdown.get(), traceId, request, response);
    }

    /** The problem for a status that somebody else chose. */
    public static Problem ofStatus(int code) {
        var status = HttpStatus.resolve(code);
        if (status == null || status.is5xxServerError() || !status.isError())
            return Problem.of(
                    status != null && status.is5xxServerError() ? status : HttpStatus.INTERNAL_SERVER_ERROR,
                    "internal",
                    "Something broke on our side. The log has the details under this answer's traceId.");
        return Problem.of(
                status,
                status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-'),
                switch (status) {
                    case NOT_FOUND -> "There is nothing at this address.";
                    case BAD_REQUEST -> "The request could not be understood.";
                    default ->
                        "The request was refused: " + status.getReasonPhrase().toLowerCase(Locale.ROOT) + ".";
                });
    }

    /** Sends a problem, unless an answer is on its way already. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        send(problem, request, response, null);
    }

    private static void send(
            Problem problem, HttpServletRequest request, HttpServletResponse response, @Nullable Throwable failure)
            throws IOException {
        var traceId = traceId(request);
        if (problem.status().is5xxServerError())
            LOG.error("Failure {} at {}", traceId, request.getRequestURI(), failure);
        write(problem, traceId, request, response);
    }

    private static void write(Problem problem, String traceId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) return;
        response.resetBuffer();
        problem.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        var body = Json.MAPPER.writeValueAsBytes(problem.body(traceId));
        response.setStatus(problem.status().value());
        response.setContentType("application/problem+json");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(body);
    }

    /** The trace that the caller is in (W3C Trace Context), or one of our own. */
    private static String traceId(HttpServletRequest request) {
        var parent = request.getHeader("traceparent");
        var matcher = TRACE.matcher(parent == null ? "" : parent);
        return matcher.matches() ? matcher.group(1) : newTraceId();
    }

    /** A number under which our log can be searched. */
    public static String newTraceId() {
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}
