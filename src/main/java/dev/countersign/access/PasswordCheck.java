package dev.countersign.access;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Reauthentication;
import dev.countersign.kit.Refusal;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Compares passwords, at the door and again before a signature, both held up by the same throttle. */
@Component
class PasswordCheck implements AuthenticationProvider, Reauthentication {

    /** Where a repeated password comes from: the session, whatever its address. */
    private static final String IN_SESSION = "session";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Throttle throttle;

    PasswordCheck(Accounts accounts, Passwords passwords, Throttle throttle) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.wait(name, address).ifPresent(wait -> {
            throw new LockedException(Throttle.inWords(wait));
        });
        var user = accounts.find(name);
        var right = user.isPresent()
                ? passwords.matches(password, user.get().password())
                : passwords.matchesNobody(password);
        if (!right) {
            throttle.noteWrong(name, address);
            throw new BadCredentialsException("wrong");
        }
        throttle.noteRight(name, address);
        if (user.get().disabled()) throw new DisabledException("disabled");
        accounts.noteSignIn(user.get().id());
        return SignedIn.as(user.get());
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    @Override
    public void demand(Actor actor, String password) {
        var account = actor.user().value();
        throttle.wait(account, IN_SESSION).ifPresent(wait -> {
            throw Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            "too-many-passwords",
                            "Too many wrong passwords. Try again in %s.".formatted(Throttle.inWords(wait)))
                    .exception();
        });
        if (!passwords.matches(password, accounts.get(actor.user()).password())) {
            throttle.noteWrong(account, IN_SESSION);
            throw Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            "wrong-password",
                            "This is not your password. It is the one you sign in with.")
                    .exception();
        }
        throttle.noteRight(account, IN_SESSION);
    }
}
