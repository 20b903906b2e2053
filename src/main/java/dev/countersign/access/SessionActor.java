package dev.countersign.access;

import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Reads the actor from the session or request, and their roles from the database: a role taken away is gone at once, not at the next sign-in. */
@Component
class SessionActor implements CurrentActor {

    private final Accounts accounts;
    private final InvitationDoor invitations;

    SessionActor(Accounts accounts, InvitationDoor invitations) {
        this.accounts = accounts;
        this.invitations = invitations;
    }

    @Override
    public Actor get() {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof Invited invited) return invitations.actor(invited);
        if (session == null || !(session.getPrincipal() instanceof SignedIn signedIn))
            throw refusal("signed-out", "Nobody is signed in. Sign in and try again.");
        var user = accounts.get(signedIn.id());
        if (user.disabled()) throw refusal("disabled", "This account has been disabled. Ask an administrator.");
        var actor = user.actor();
        return session.getCredentials() instanceof Recognised.Key key ? byKey(actor, key) : actor;
    }

    /** The trail tells what somebody did themselves from what their key did. */
    private static Actor byKey(Actor maker, Recognised.Key key) {
        var name = "%s, by the key “%s”".formatted(maker.name(), key.name());
        return new Actor(maker.user(), name, maker.roles(), maker.person());
    }

    private static RuntimeException refusal(String code, String words) {
        return Refusal.of(Refusal.Kind.FORBIDDEN, code, words).exception();
    }
}
