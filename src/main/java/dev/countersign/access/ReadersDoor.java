package dev.countersign.access;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.http.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the delivery API where it is open to keys only; where it is open to all, there is no such door. A key of any scope may read. */
class ReadersDoor extends OncePerRequestFilter {

    /** Whoever was handed an article may check it, also without a key. */
    static final String PUBLIC_KEYS = "/.well-known/jwks.json";

    private static final String BEARER = "Bearer ";

    private final Keys keys;

    ReadersDoor(Keys keys) {
        this.keys = keys;
    }

    /** Who may read published articles without being asked. */
    enum Access {
        OPEN,
        KEY
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals(PUBLIC_KEYS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            demandKey(request.getHeader(HttpHeaders.AUTHORIZATION));
        } catch (RefusedException refused) {
            Turning.away(Problem.of(refused.refusal()), request, response, Turning.BEARER);
            return;
        }
        chain.doFilter(request, response);
    }

    private void demandKey(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            throw Refusal.of(
                            Refusal.Kind.UNAUTHENTICATED,
                            "who-asks",
                            "This site is read with a key: send Authorization: Bearer and the key.")
                    .exception();
        keys.recognise(authorization.substring(BEARER.length()).strip());
    }
}
