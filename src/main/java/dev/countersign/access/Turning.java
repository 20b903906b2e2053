package dev.countersign.access;

import dev.countersign.kit.http.Problem;
import dev.countersign.kit.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Turns away before any controller is reached, and tells whoever is not recognised by what they can be. */
final class Turning {

    static final String BEARER = "Bearer realm=\"Countersign\"";
    static final String BASIC = "Basic realm=\"Countersign\", charset=\"UTF-8\"";

    private Turning() {}

    static void away(Problem problem, HttpServletRequest request, HttpServletResponse response, String... challenges)
            throws IOException {
        if (problem.status() == HttpStatus.UNAUTHORIZED)
            for (var challenge : challenges) response.addHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
        Problems.send(problem, request, response);
    }
}
