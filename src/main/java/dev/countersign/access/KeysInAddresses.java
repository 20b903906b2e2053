package dev.countersign.access;

import dev.countersign.kit.http.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses addresses with a key in them, whatever the parameter is called: addresses are written into logs and histories. */
class KeysInAddresses extends OncePerRequestFilter {

    private static final Problem KEY_IN_ADDRESS = Problem.of(
            HttpStatus.BAD_REQUEST,
            "key-in-address",
            "A key belongs in the header Authorization, never in an address. Revoke this one: addresses are written into logs.");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || !KeySecret.isIn(query);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Turning.away(KEY_IN_ADDRESS, request, response);
    }
}
