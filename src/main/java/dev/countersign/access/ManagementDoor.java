package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.UNAUTHENTICATED;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.http.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises who sends a request to the management API, by a key or by name and password, for this one request: nothing is remembered. Whoever
 * sends neither comes as nobody.
 */
class ManagementDoor extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Keys keys;
    private final PasswordCheck passwords;
    private final BasicAuthenticationConverter basic = new BasicAuthenticationConverter();

    ManagementDoor(Keys keys, PasswordCheck passwords) {
        this.keys = keys;
        this.passwords = passwords;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            recognised(request).ifPresent(ManagementDoor::letIn);
        } catch (HeldUpException heldUp) {
            Turning.away(tooManyPasswords(heldUp), request, response);
            return;
        } catch (RefusedException refused) {
            Turning.away(Problem.of(refused.refusal()), request, response, Turning.BEARER, Turning.BASIC);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> recognised(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) return Optional.empty();
        return Optional.of(
                header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        ? byKey(header.substring(BEARER.length()).strip())
                        : byPassword(request));
    }

    private Authentication byKey(String presented) {
        var recognised = keys.recognise(presented);
        var key = recognised.key();
        if (key.scope() != KeyScope.MANAGE)
            throw Refusal.of(
                            FORBIDDEN,
                            "scope-missing",
                            "This needs a key of scope manage; this one is of scope %s."
                                    .formatted(key.scope().word()))
                    .exception();
        return SignedIn.by(new Recognised.Key(key.id(), key.name()), recognised.maker());
    }

    private Authentication byPassword(HttpServletRequest request) {
        try {
            var given = basic.convert(request);
            if (given == null)
                throw unauthenticated(
                        "scheme-unknown", "Authorization is “Bearer” with a key, or “Basic” with name and password.");
            var password = String.valueOf(given.getCredentials());
            var user = passwords.check(given.getName(), password, request.getRemoteAddr());
            return SignedIn.by(new Recognised.Password(password), user);
        } catch (BadCredentialsException wrong) {
            throw unauthenticated("wrong-password", "This name and this password do not belong together.");
        } catch (DisabledException disabled) {
            throw unauthenticated("disabled", "This account has been disabled. Ask an administrator.");
        }
    }

    private static void letIn(Authentication recognised) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(recognised);
        SecurityContextHolder.setContext(context);
    }

    private static Problem tooManyPasswords(HeldUpException heldUp) {
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-passwords",
                        "Too many wrong passwords. Try again in %s.".formatted(heldUp.getMessage()))
                .with(HttpHeaders.RETRY_AFTER, String.valueOf(heldUp.seconds()));
    }

    private static RefusedException unauthenticated(String code, String words) {
        return Refusal.of(UNAUTHENTICATED, code, words).exception();
    }
}
