package dev.countersign.delivery;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the controllers of the readers' side, behind security: opens it to every site, answers OPTIONS, and hands out what is at
 * hand without troubling anybody further in. Whoever manages comes in elsewhere.
 */
@Component
@Order(0)
class Door extends OncePerRequestFilter {

    private final Answers answers;
    private final Sending sending;

    Door(Answers answers, Sending sending) {
        this.answers = answers;
        this.sending = sending;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/api/v1") || path.equals(KeySetController.ADDRESS)) || Cors.isClosed(path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Cors.open(response);
        var method = request.getMethod();
        if (method.equals("OPTIONS")) {
            Cors.answer(request, response);
            return;
        }
        if (method.equals("GET") || method.equals("HEAD")) {
            var answer = answers.atHand(request)
                    .filter(ready -> Preferences.accepts(request.getHeader(HttpHeaders.ACCEPT), ready.contentType()));
            if (answer.isPresent()) {
                sending.send(answer.get(), request, response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
