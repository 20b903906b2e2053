package dev.countersign.management;

import dev.countersign.access.Invitation;
import dev.countersign.access.InvitationSecret;
import dev.countersign.access.Presence;
import dev.countersign.access.SigningCodes;
import dev.countersign.access.SiteAddress;
import dev.countersign.access.Ways;
import dev.countersign.invitation.Guest;
import dev.countersign.invitation.InvitingReviewers;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.http.Parameters;
import dev.countersign.review.PartKey;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Inviting reviewers without an account. A key lets nobody in: it may look, and take back. */
@Controller
@RequestMapping(Reply.ROOT + "/articles/{id}/invitations")
class InvitationController {

    private final InvitingReviewers inviting;
    private final SigningCodes codes;
    private final SiteAddress site;
    private final CurrentActor current;
    private final Presence presence;
    private final InstantSource clock;

    InvitationController(
            InvitingReviewers inviting,
            SigningCodes codes,
            SiteAddress site,
            CurrentActor current,
            Presence presence,
            InstantSource clock) {
        this.inviting = inviting;
        this.codes = codes;
        this.site = site;
        this.current = current;
        this.presence = presence;
        this.clock = clock;
    }

    /**
     * Whom to invite, and by which two ways.
     *
     * @param linkTo where the link is mailed to; the answer holds it if absent
     * @param codeTo where codes are mailed to; an editor tells them if absent
     */
    record NewInvitation(
            @NotNull PersonId person,
            @Nullable MailAddress linkTo,
            @Nullable MailAddress codeTo,
            @Nullable @Size(max = 40) String phone,
            @Nullable Integer days) {

        private Guest guest() {
            return new Guest(person, new Ways(linkTo, codeTo, phone), days);
        }
    }

    /** Nothing more to say. */
    record Nothing() {}

    @GetMapping
    Reply invitations(@PathVariable ArticleId id, HttpServletRequest request) {
        Parameters.of(request);
        return Reply.all(inviting.list(current.get(), id).stream()
                .map(invitation -> shown(invitation, null))
                .toList());
    }

    @PostMapping
    Reply invite(@PathVariable ArticleId id, @Sent NewInvitation wanted, Reservation reserved) {
        presence.demandPerson();
        reserved.keepSecret();
        var made = inviting.invite(current.get(), new InvitationId(reserved.ulid()), id, wanted.guest());
        return Reply.created(
                "/articles/%s/invitations/%s".formatted(id, made.invitation().id()),
                shown(made.invitation(), made.link()));
    }

    @GetMapping("/{invitation}")
    Reply invitation(@PathVariable ArticleId id, @PathVariable InvitationId invitation) {
        return Reply.of(shown(inviting.get(current.get(), id, invitation), null));
    }

    /** Needs no version: whatever was changed meanwhile, it is to open nothing any more. */
    @DeleteMapping("/{invitation}")
    Reply revoke(@PathVariable ArticleId id, @PathVariable InvitationId invitation) {
        var by = current.get();
        inviting.revoke(by, inviting.get(by, id, invitation).id());
        return Reply.nothing();
    }

    @PostMapping("/{invitation}/confirmations")
    Reply confirm(@PathVariable ArticleId id, @PathVariable InvitationId invitation, @Sent Nothing nothing) {
        presence.demandPerson();
        var by = current.get();
        return Reply.of(
                shown(inviting.confirm(by, inviting.get(by, id, invitation).id()), null));
    }

    @PostMapping("/{invitation}/codes")
    Reply tell(
            @PathVariable ArticleId id,
            @PathVariable InvitationId invitation,
            @Sent Nothing nothing,
            Reservation reserved) {
        presence.demandPerson();
        reserved.keepSecret();
        var by = current.get();
        return Reply.of(
                Map.of("code", codes.tell(by, inviting.get(by, id, invitation).id())));
    }

    private Shown shown(Invitation invitation, @Nullable InvitationSecret link) {
        var now = clock.instant();
        var terms = invitation.terms();
        var code = invitation.code();
        return new Shown(
                invitation.id(),
                terms.article(),
                terms.person(),
                terms.name(),
                terms.ways().linkTo(),
                terms.ways().codeTo(),
                terms.ways().phone(),
                terms.byName(),
                terms.at(),
                terms.until(),
                invitation.standing(now),
                invitation.isOpen(now)
                        ? inviting.changedSince(invitation).stream()
                                .map(part -> part.key())
                                .toList()
                        : List.of(),
                code != null && code.isWanted(now),
                link == null ? null : site.of("invitation/" + link.value()));
    }

    /**
     * An invitation as it is answered.
     *
     * @param changed the parts that read otherwise than when it was made
     * @param waitsForCode whether the invited person wants to sign now and waits for a code
     * @param link in the answer to making it and never again
     */
    record Shown(
            InvitationId id,
            ArticleId article,
            PersonId person,
            String name,
            @Nullable MailAddress linkTo,
            @Nullable MailAddress codeTo,
            @Nullable String phone,
            String by,
            Instant at,
            Instant until,
            Invitation.Standing standing,
            List<PartKey> changed,
            boolean waitsForCode,
            @Nullable String link) {}
}
