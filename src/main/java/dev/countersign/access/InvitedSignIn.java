package dev.countersign.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.Refusal;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody in by the link of an invitation, from within the view that the link leads to. */
@Component
public class InvitedSignIn {

    private static final String COOKIE = "countersign-invitation-";

    private final InvitationDoor door;
    private final InstantSource clock;

    InvitedSignIn(InvitationDoor door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Whom the link is for, without opening it; refused if it opens nothing for this browser. */
    public Invitation look(String link) {
        demandNobody();
        return door.look(new InvitationSecret(link), InvitedSignIn::kept);
    }

    /** Opens the link, and makes the session at hand the session of the one who was invited, under a new id. */
    public Invitation enter(String link) {
        demandNobody();
        var entry = door.open(new InvitationSecret(link), InvitedSignIn::kept);
        keep(entry);
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(Invited.by(entry.invitation(), entry.opened()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository()
                .saveContext(
                        context,
                        VaadinServletRequest.getCurrent().getHttpServletRequest(),
                        VaadinServletResponse.getCurrent().getHttpServletResponse());
        return entry.invitation();
    }

    /** A link that is tried out by the one who made it would be used up, and belong to their browser. */
    private static void demandNobody() {
        var session = SecurityContextHolder.getContext().getAuthentication();
        if (session != null && session.getPrincipal() instanceof SignedIn)
            throw Refusal.of(
                            Refusal.Kind.CONFLICT,
                            "signed-in",
                            "You are signed in here, and this link is for somebody without an account. It still works: open it in a browser in which nobody is signed in.")
                    .exception();
    }

    private static Optional<InvitationSecret> kept(InvitationId id) {
        var cookies = VaadinRequest.getCurrent().getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE + id))
                .map(cookie -> new InvitationSecret(cookie.getValue()))
                .findFirst();
    }

    private void keep(InvitationDoor.Entry entry) {
        var left = Duration.between(clock.instant(), entry.invitation().terms().until());
        var cookie = new Cookie(COOKIE + entry.invitation().id(), entry.kept().value());
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setPath("/");
        cookie.setMaxAge((int) Math.max(1, left.toSeconds()));
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
