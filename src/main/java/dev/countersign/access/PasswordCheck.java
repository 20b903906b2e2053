package dev.countersign.access;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reauthentication;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
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
    private final Presence presence;
    private final SigningCodes codes;
    private final Passkeys passkeys;

    PasswordCheck(
            Accounts accounts,
            Passwords passwords,
            Throttle throttle,
            Presence presence,
            SigningCodes codes,
            Passkeys passkeys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.presence = presence;
        this.codes = codes;
        this.passkeys = passkeys;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var name = attempt.getName();
        var password = String.valueOf(attempt.getCredentials());
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var user = check(name, password, address);
        accounts.noteSignIn(user.id());
        return SignedIn.as(user);
    }

    /**
     * The user of this name and password.
     *
     * @param address where the request comes from
     * @throws HeldUpException if too many wrong passwords came from there
     * @throws BadCredentialsException if they do not belong together
     * @throws DisabledException if the account is closed
     */
    User check(String name, String password, String address) {
        throttle.wait(name, address).ifPresent(wait -> {
            throw new HeldUpException(wait);
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
        return user.get();
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    @Override
    public Confirmation demand(Actor actor, Proof proof, Digest over) {
        presence.demandNoKeySigns();
        if (codes.isFor(actor)) return byCode(actor, proof, over);
        return switch (proof) {
            case Proof.Password given -> byPassword(actor, given.password());
            case Proof.Passkey passkey -> passkeys.demand(actor, passkey.response(), over);
            case Proof.Code code -> throw notAccepted("code");
        };
    }

    /** Whoever was invited has nothing else: they have no account. */
    private Confirmation byCode(Actor actor, Proof proof, Digest over) {
        if (!(proof instanceof Proof.Code code))
            throw Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            "needs-code",
                            "You were invited by a link, so you sign with a code that reaches you by another way. Ask for one.")
                    .exception();
        codes.demand(actor, code.code(), over);
        return new Confirmation(Confirmation.Method.CODE, null);
    }

    private static RefusedException notAccepted(String kind) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "no-such-proof",
                        "This account has no %s to sign with. Sign with your password.".formatted(kind))
                .exception();
    }

    private Confirmation byPassword(Actor actor, String password) {
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
        return Confirmation.PASSWORD;
    }
}
