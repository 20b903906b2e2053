package dev.countersign.delivery;

import dev.countersign.kit.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends an answer as HTTP wants it: the right coding, or word that nothing has changed, with headers that are true of what is sent. */
@Component
class Sending {

    private final String cacheControl;
    private final boolean isOpen;

    Sending(
            @Value(
                            "${countersign.delivery.cache-control:public, max-age=60, stale-while-revalidate=600, stale-if-error=86400}")
                    String cacheControl,
            @Value("${countersign.delivery.access:open}") String access) {
        this.cacheControl = cacheControl;
        this.isOpen = access.equalsIgnoreCase("open");
    }

    void send(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Preferences.accepts(request.getHeader(HttpHeaders.ACCEPT), answer.contentType()))
            throw Problem.of(
                            HttpStatus.NOT_ACCEPTABLE,
                            "not-acceptable",
                            "This is served as %s only.".formatted(answer.contentType()))
                    .exception();
        var gzip = Preferences.gzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        var coded = gzip ? answer.gzip() : answer.plain();
        writeHeaders(answer, coded, response);
        if (Conditions.unchanged(
                request.getHeader(HttpHeaders.IF_NONE_MATCH),
                request.getHeader(HttpHeaders.IF_MODIFIED_SINCE),
                answer)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(answer.contentType());
        if (gzip) response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        response.setHeader("Repr-Digest", coded.reprDigest());
        response.setContentLength(coded.bytes().length);
        if (!request.getMethod().equals("HEAD")) response.getOutputStream().write(coded.bytes());
    }

    private void writeHeaders(Answer answer, Answer.Coded coded, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ETAG, coded.tag());
        response.setHeader("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(response::setHeader);
        var caching = answer.headers().getOrDefault(HttpHeaders.CACHE_CONTROL, cacheControl);
        // What needs a key must not be handed on by a cache to somebody without one.
        response.setHeader(HttpHeaders.CACHE_CONTROL, isOpen ? caching : caching.replace("public", "private"));
    }
}
