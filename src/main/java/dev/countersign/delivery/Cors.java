package dev.countersign.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Any site may read, without credentials. What is allowed does not depend on who asks, so nothing varies by it. */
final class Cors {

    private static final String METHODS = "GET, HEAD, OPTIONS";
    private static final String EXPOSED =
            "ETag, Last-Modified, Content-Language, Content-Length, Location, Repr-Digest, Surrogate-Key, Cache-Tag";

    private static final String MANAGING = "/api/v1/manage";

    private Cors() {}

    /** Whether this address is not for readers: whoever manages does so with a key, which has no place in a browser. */
    static boolean isClosed(String path) {
        return path.equals(MANAGING) || path.startsWith(MANAGING + "/");
    }

    static void open(HttpServletResponse response) {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
    }

    /** Answers OPTIONS, whether a browser asks before a request or a person asks what there is. */
    static void answer(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.ALLOW, METHODS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS);
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
        if (request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS) != null)
            response.setHeader(
                    HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                    "Accept, Accept-Language, Cache-Control, Content-Type, If-Modified-Since, If-None-Match, Traceparent");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
