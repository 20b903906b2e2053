package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.access.Invitation.Opened;
import dev.countersign.access.Invitation.Revoked;
import dev.countersign.access.Invitation.Sent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Ulid;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Where links are opened. A link works once: the first browser that opens it gets a secret of its own and is let in again with that, any other
 * is not.
 */
@Service
public class InvitationDoor {

    private final Inviting inviting;
    private final Invitations invitations;

    InvitationDoor(Inviting inviting, Invitations invitations) {
        this.inviting = inviting;
        this.invitations = invitations;
    }

    /** The secret that the browser at hand keeps for an invitation, if it does. */
    interface Browser extends Function<InvitationId, Optional<InvitationSecret>> {}

    /** A link that was opened, and what the browser is to keep from now on. */
    record Entry(Invitation invitation, Opened opened, InvitationSecret kept) {}

    /**
     * Writes a new link, just before it is sent; the ones before open nothing any more. Only its digest is kept, so that it is in no letter that
     * waits and in no export.
     */
    public InvitationSecret newLink(InvitationId id) {
        var link = InvitationSecret.next();
        inviting.changed(id, invitation -> {
            inviting.demandOpen(invitation);
            if (!(invitation.state() instanceof Sent))
                throw Refusal.of(CONFLICT, "invitation-opened", "This invitation was opened already.")
                        .exception();
            return invitation.withToken(link.digest());
        });
        return link;
    }

    /** The invitation of the session at hand, if somebody is in it who was invited. */
    public Optional<Invitation> current() {
        return Invited.current().flatMap(session -> inviting.find(session.id()));
    }

    /**
     * Whom a link is for, without opening it: programs that look into letters follow the links in them. Refused with the reason if it opens
     * nothing for this browser.
     */
    Invitation look(InvitationSecret link, Browser browser) {
        var invitation = invitations
                .findByToken(link.digest())
                .orElseThrow(() -> Refusal.of(
                                NOT_FOUND,
                                "link-unknown",
                                "This link opens nothing. It may have been cut short on its way, or a newer one was sent after it.")
                        .exception());
        inviting.demandOpen(invitation);
        if (invitation.state() instanceof Opened opened && !isOf(invitation, opened, browser)) {
            noteElsewhere(invitation);
            throw used(invitation);
        }
        return invitation;
    }

    /** Opens a link for the browser at hand. */
    Entry open(InvitationSecret link, Browser browser) {
        var fresh = InvitationSecret.next();
        var seen = look(link, browser);
        var invitation = inviting.changed(seen.id(), before -> {
            inviting.demandOpen(before);
            return before.state() instanceof Sent
                    ? before.with(new Opened(inviting.now(), fresh.digest(), null))
                            .noting(inviting.change("invitation.opened", before, before.actor(), Map.of()))
                    : before;
        });
        var opened = switch (invitation.state()) {
            case Opened state -> state;
            case Sent state -> throw used(invitation);
            case Revoked state -> throw used(invitation);
        };
        if (opened.browser().equals(fresh.digest())) return new Entry(invitation, opened, fresh);
        if (!isOf(invitation, opened, browser)) throw used(invitation);
        return new Entry(invitation, opened, browser.apply(invitation.id()).orElseThrow());
    }

    /** Whoever is in a session that was opened so, as long as nothing has ended it. */
    Actor actor(Invited session) {
        var invitation = inviting.get(session.id());
        inviting.demandOpen(invitation);
        if (invitation.state() instanceof Opened opened
                && opened.browser().value().equals(session.browser())) return invitation.actor();
        throw used(invitation);
    }

    /** Notes that somebody else tried the link, at most once an hour, so that the one who invited hears of it. */
    private void noteElsewhere(Invitation invitation) {
        var hour = (int) (inviting.now().truncatedTo(ChronoUnit.HOURS).getEpochSecond() / 3_600);
        inviting.changed(
                invitation.id(),
                before -> before.noting(inviting.change("invitation.openedElsewhere", before, before.actor(), Map.of())
                        .under(Ulid.derived(before.id().value(), hour))));
    }

    private static boolean isOf(Invitation invitation, Opened opened, Browser browser) {
        return browser.apply(invitation.id())
                .filter(secret -> secret.digest().equals(opened.browser()))
                .isPresent();
    }

    private static RuntimeException used(Invitation invitation) {
        return Refusal.of(
                        FORBIDDEN,
                        "link-used",
                        "This link was opened already, in another browser, and it works once. If that was not you, tell %s, who invited you, at once."
                                .formatted(invitation.terms().byName()))
                .exception();
    }
}
