package dev.countersign.access;

import dev.countersign.kit.InvitationId;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * That a session belongs to somebody who was invited. What it opens is in {@link InvitedReach}; whether it still opens it is looked up anew for
 * each act.
 *
 * @param browser the digest of the secret that the browser keeps
 */
record Invited(String invitation, String article, String browser) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    static Authentication by(Invitation invitation, Invitation.Opened opened) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Invited(
                        invitation.id().value(),
                        invitation.terms().article().value(),
                        opened.browser().value()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_INVITED")));
    }

    /** The one of the session or request at hand. */
    static Optional<Invited> current() {
        var session = SecurityContextHolder.getContext().getAuthentication();
        return session != null && session.getPrincipal() instanceof Invited invited
                ? Optional.of(invited)
                : Optional.empty();
    }

    InvitationId id() {
        return new InvitationId(invitation);
    }

    @Override
    public String getName() {
        return "invitation " + invitation;
    }
}
