package dev.countersign.access;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.http.Problem;
import dev.countersign.kit.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How far an invitation reaches: the reviewing view of one article. Everything else is refused twice, as an address and as a view, since a page
 * that is open moves to other views without asking for an address. What is open to nobody in particular is open to the invited too.
 */
@Component
class InvitedReach implements VaadinServiceInitListener {

    /** Style sheets and scripts of pages lie at the root, and say nothing. */
    private static final String PARTS_OF_PAGES = "/[\\w-]+\\.(css|js)";

    /** Where links lead. */
    static final String LINKS = "invitation";

    private static final List<String> OPEN_TO_ALL =
            List.of("/VAADIN/", "/" + LINKS + "/", "/actuator/health", "/fonts/", "/icons/", "/aura/", "/sign-in");

    InvitedReach() {}

    /** Whether a session may be at this path, without a leading slash. */
    static boolean takesIn(Invited session, String path) {
        var own = "review/" + session.article();
        return path.equals(own) || path.startsWith(own + "/") || path.startsWith(LINKS + "/") || path.equals("sign-in");
    }

    @Override
    public void serviceInit(ServiceInitEvent service) {
        service.getSource().addUIInitListener(started -> started.getUI().addBeforeEnterListener(InvitedReach::confine));
    }

    private static void confine(BeforeEnterEvent event) {
        if (HasErrorParameter.class.isAssignableFrom(event.getNavigationTarget())) return;
        Invited.current()
                .filter(session -> !takesIn(session, event.getLocation().getPath()))
                .ifPresent(session -> event.rerouteToError(beyond(session), ""));
    }

    private static RefusedException beyond(Invited session) {
        return refusal(session).exception();
    }

    private static Refusal refusal(Invited session) {
        return Refusal.of(
                Refusal.Kind.FORBIDDEN,
                "beyond-invitation",
                "Your invitation opens one text and nothing else. It is at review/%s.".formatted(session.article()));
    }

    /** Refuses addresses, and keeps the one that a link has in it out of caches, indexes and of what other sites are told. */
    static final class AtTheDoor extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var path =
                    request.getRequestURI().substring(request.getContextPath().length());
            if (path.startsWith("/" + LINKS + "/")) {
                response.setHeader("Referrer-Policy", "no-referrer");
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                response.setHeader("X-Robots-Tag", "noindex");
            }
            var session = Invited.current().orElse(null);
            if (session == null || isOpen(session, request, path)) chain.doFilter(request, response);
            else refuse(session, request, response);
        }

        /** A page that is open talks to the server at the root, and says so by a parameter. */
        private static boolean isOpen(Invited session, HttpServletRequest request, String path) {
            return takesIn(session, path.substring(1))
                    || path.equals("/") && request.getParameter("v-r") != null
                    || OPEN_TO_ALL.stream().anyMatch(path::startsWith)
                    || path.matches(PARTS_OF_PAGES);
        }

        private static void refuse(Invited session, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var accepted = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
            if (!accepted.contains(MediaType.TEXT_HTML_VALUE)) {
                Problems.send(Problem.of(refusal(session)), request, response);
                return;
            }
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream()
                    .write(page(request.getContextPath(), session).getBytes(StandardCharsets.UTF_8));
        }

        private static String page(String context, Invited session) {
            return """
                    <!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
                    <title>Not part of your invitation</title>
                    <main style="font: 1rem/1.5 system-ui; max-width: 32rem; margin: 15vh auto; padding: 0 1rem">
                    <h1>Not part of your invitation</h1>
                    <p>Your invitation opens one text and nothing else.</p>
                    <p><a href="%s/review/%s">Back to that text</a></p></main>
                    """.formatted(context, session.article());
        }
    }
}
