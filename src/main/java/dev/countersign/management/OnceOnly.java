package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.http.Problem;
import dev.countersign.kit.http.Problematic;
import dev.countersign.kit.http.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Honours {@code Idempotency-Key}: the same request with the same key has its effect once and is given the same answer, also if the process is
 * killed at any moment in between. The claim is written before the request runs, the answer before it is sent. What was refused or failed is not
 * kept as an answer, since it had no effect: the request may run again, with the same reserved identity.
 *
 * <p>Decision 0010 has the reasons.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key header field</a>
 */
@Component
@Order(0)
class OnceOnly extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OnceOnly.class);
    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);

    private static final Problem NO_KEY = Problem.of(
            HttpStatus.BAD_REQUEST,
            "idempotency-key-malformed",
            "An Idempotency-Key has 1 to 255 visible ASCII characters, such as a UUID.");
    private static final Problem OTHER_REQUEST = Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "idempotency-key-reused",
            "This Idempotency-Key was given to another request before. Give each request its own.");

    private final Claims claims;
    private final CurrentActor current;

    OnceOnly(Claims claims, CurrentActor current) {
        this.claims = claims;
        this.current = current;
    }

    /** The first start is not by anybody yet; its token works once anyway. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/manage/")
                || request.getRequestURI().equals("/api/v1/manage/setup");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            Problems.send(NO_KEY, request, response);
            return;
        }
        try {
            var kept = KeptRequest.of(request);
            switch (claims.take(current.get().user(), key, kept.digest())) {
                case Turn.Yours yours -> run(yours.claim(), kept, response, chain);
                case Turn.Done done -> repeat(done.answer(), response);
                case Turn.Busy busy -> Problems.send(inProgress(busy.remaining()), request, response);
                case Turn.Taken taken -> Problems.send(OTHER_REQUEST, request, response);
            }
        } catch (Problematic problematic) {
            Problems.send(problematic.problem(), request, response);
        } catch (RefusedException refused) {
            Problems.send(Problem.of(refused.refusal()), request, response);
        }
    }

    private void run(Claim claim, KeptRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reserved = new Reservation(claim.reserved());
        reserved.attachTo(request);
        var held = new ContentCachingResponseWrapper(response);
        var isDone = false;
        try {
            chain.doFilter(request, held);
            isDone = HttpStatus.valueOf(held.getStatus()).is2xxSuccessful() && !reserved.isSecret();
        } finally {
            end(claim, isDone, held);
        }
        held.copyBodyToResponse();
    }

    /** Where this fails, what was done is done all the same, and the answer true; a repetition finds what was made by its identity. */
    private void end(Claim claim, boolean isDone, ContentCachingResponseWrapper held) {
        try {
            if (isDone) claims.finish(claim, answer(held));
            else claims.release(claim);
        } catch (DataAccessException e) {
            LOG.warn("The answer to {} is not kept: {}", claim.id(), e.toString());
        }
    }

    private static Claim.Answer answer(ContentCachingResponseWrapper held) {
        var headers = new LinkedHashMap<String, String>();
        for (var name : KEPT_HEADERS) {
            var value = held.getHeader(name);
            if (value != null) headers.put(name, value);
        }
        return new Claim.Answer(held.getStatus(), headers, held.getContentAsByteArray());
    }

    private static void repeat(Claim.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }

    private static Problem inProgress(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of(
                        HttpStatus.CONFLICT,
                        "in-progress",
                        "This very request is being answered at this moment, or was when the application stopped. Try again in %d seconds."
                                .formatted(seconds))
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    }
}
