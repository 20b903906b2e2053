package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.access.Invitation.Bound;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.Limits;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The invitations: making them, looking at them, taking them back. For editors. */
@Service
public class Inviting {

    private static final Limit MOST_SHOWN = Limit.of(200);

    /** Longer than this, a link is no short-lived one, whatever is set. */
    private static final int MOST_DAYS = 14;

    private final Invitations invitations;
    private final Accounts accounts;
    private final InstantSource clock;
    private final int usualDays;

    Inviting(
            Invitations invitations,
            Accounts accounts,
            InstantSource clock,
            @Value("${countersign.invitation.days}") int usualDays) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.clock = clock;
        this.usualDays = Math.clamp(usualDays, 1, MOST_DAYS);
    }

    /**
     * Whom to let in to what.
     *
     * @param name of the person
     * @param parts what may be signed, as it reads now
     * @param days for how long; null for the usual time
     */
    public record Wanted(
            ArticleId article,
            PersonId person,
            String name,
            List<Bound> parts,
            Ways ways,
            @Nullable Integer days) {}

    /**
     * An invitation just made.
     *
     * @param link what the link ends in, to be handed over, shown now and never again; null where the link goes by mail
     */
    public record Made(Invitation invitation, @Nullable InvitationSecret link) {}

    /**
     * Invites somebody. Made again under the same identity it stays one invitation and, while nobody has opened it, gets another link: whoever
     * asks twice did not get the first answer.
     */
    public Made make(Actor by, InvitationId id, Wanted wanted) {
        by.demand(Role.EDITOR);
        demandPossible(wanted);
        var link = wanted.ways().linkIsMailed() ? null : InvitationSecret.next();
        var made = Saving.again(() -> invitations.save(linked(
                invitations.findById(id).map(before -> unopened(before, by)).orElseGet(() -> made(by, id, wanted)),
                link)));
        return new Made(made, link);
    }

    /** Says that the words as they read now may be signed too: the text changed since the invitation was made. A code under way is void. */
    public Invitation confirm(Actor by, InvitationId id, List<Bound> parts) {
        by.demand(Role.EDITOR);
        return changed(id, invitation -> {
            demandOpen(invitation);
            return invitation.parts().equals(parts)
                    ? invitation
                    : invitation
                            .withParts(parts)
                            .noting(change("invitation.confirmed", invitation, by, digests(parts)));
        });
    }

    /** Takes an invitation back, at once and for ever. Taking it back again changes nothing. */
    public Invitation revoke(Actor by, InvitationId id) {
        by.demand(Role.EDITOR);
        return changed(
                id,
                invitation -> invitation.state() instanceof Invitation.Revoked
                        ? invitation
                        : invitation
                                .with(new Invitation.Revoked(now(), by.name()))
                                .noting(change("invitation.revoked", invitation, by, Map.of())));
    }

    /** The latest invitations to an article, newest first. */
    public List<Invitation> list(Actor by, ArticleId article) {
        by.demand(Role.EDITOR);
        return invitations.ofArticle(article, MOST_SHOWN);
    }

    /** The invitation of this id, or a refusal. */
    public Invitation get(Actor by, InvitationId id) {
        by.demand(Role.EDITOR);
        return get(id);
    }

    /** The invitation of this id, if there is one. */
    public Optional<Invitation> find(InvitationId id) {
        return invitations.findById(id);
    }

    Invitation get(InvitationId id) {
        return find(id).orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-invitation", "There is no such invitation.")
                .exception());
    }

    Invitation changed(InvitationId id, java.util.function.UnaryOperator<Invitation> change) {
        return Saving.again(() -> {
            var before = get(id);
            var after = change.apply(before);
            return after == before ? before : invitations.save(after);
        });
    }

    /** Refuses what an invitation no longer lets anybody do, and says why. */
    void demandOpen(Invitation invitation) {
        if (invitation.state() instanceof Invitation.Revoked revoked)
            throw refusal("invitation-revoked", "%s took this invitation back.".formatted(revoked.by()), invitation);
        if (!invitation.isOpen(now())) throw refusal("invitation-expired", "This invitation has expired.", invitation);
        if (accounts.of(invitation.terms().person()).isPresent())
            throw Refusal.of(
                            Refusal.Kind.FORBIDDEN,
                            "has-account",
                            "%s has an account by now, and signs in with it. The invitation ended with that."
                                    .formatted(invitation.terms().name()))
                    .exception();
    }

    StateChange change(String type, Invitation invitation, Actor by, Map<String, String> more) {
        var terms = invitation.terms();
        var details = new TreeMap<>(more);
        details.put("article", terms.article().value());
        details.put("person", terms.person().value());
        details.put("invitedBy", terms.by().value());
        return StateChange.of(type, "invitations/" + invitation.id(), by, now(), details);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuntimeException refusal(String code, String words, Invitation invitation) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        code,
                        "%s Ask %s for another one."
                                .formatted(words, invitation.terms().byName()))
                .exception();
    }

    private void demandPossible(Wanted wanted) {
        Limits.demand(wanted.ways());
        var reasons = new ArrayList<>(wanted.ways().objections());
        var days = wanted.days();
        if (days != null && (days < 1 || days > MOST_DAYS))
            reasons.add(new Reason("/days", "An invitation is for 1 to %d days".formatted(MOST_DAYS)));
        if (!reasons.isEmpty())
            throw new Refusal(INVALID, "invitation-impossible", "This invitation cannot be made.", reasons).exception();
        if (accounts.of(wanted.person()).isPresent())
            throw new Refusal(
                            CONFLICT,
                            "has-account",
                            "This invitation is not needed.",
                            List.of(new Reason(
                                    "/person", wanted.name() + " has an account: ask them for a review instead")))
                    .exception();
    }

    private Invitation made(Actor by, InvitationId id, Wanted wanted) {
        var now = now();
        var until = now.plus(Duration.ofDays(wanted.days() == null ? usualDays : wanted.days()));
        var terms = new Invitation.Terms(
                wanted.article(), wanted.person(), wanted.name(), wanted.ways(), by.user(), by.name(), now, until);
        var invitation = new Invitation(id, null, terms, null, wanted.parts(), new Invitation.Sent(), null, List.of());
        var details = new TreeMap<>(digests(wanted.parts()));
        details.put("until", until.toString());
        details.put("link", wanted.ways().linkIsMailed() ? "mailed" : "handed over");
        details.put("code", wanted.ways().codeIsMailed() ? "mailed" : "told");
        return invitation.noting(change("invitation.made", invitation, by, details));
    }

    private static Invitation linked(Invitation invitation, @Nullable InvitationSecret link) {
        return link == null ? invitation : invitation.withToken(link.digest());
    }

    private static Invitation unopened(Invitation before, Actor by) {
        if (!before.terms().by().equals(by.user()) || !(before.state() instanceof Invitation.Sent))
            throw Refusal.of(
                            CONFLICT,
                            "invitation-made",
                            "This invitation was made before, and its link was shown then. Make another one.")
                    .exception();
        return before;
    }

    private static Map<String, String> digests(List<Bound> parts) {
        var digests = new TreeMap<String, String>();
        parts.forEach(part -> digests.put(part.part(), part.digest().value()));
        return digests;
    }
}
