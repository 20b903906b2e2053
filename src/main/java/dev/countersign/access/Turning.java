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

    private Turning() {}

    static void away(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Countersign\"");
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Countersign\", charset=\"UTF-8\"");
        }
        Problems.send(problem, request, response);
    }
}
