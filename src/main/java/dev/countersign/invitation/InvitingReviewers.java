package dev.countersign.invitation;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;

import dev.countersign.access.Invitation;
import dev.countersign.access.Invitation.Bound;
import dev.countersign.access.Inviting;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.Digest;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.notice.Mail;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.review.Part;
import dev.countersign.review.Review;
import dev.countersign.review.Reviewing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Service;

/** Inviting a reviewer without an account to an article as it reads now. */
@Service
public class InvitingReviewers {

    private final Inviting inviting;
    private final Reviewing reviewing;
    private final Directory directory;
    private final Mail mail;
    private final InstantSource clock;

    InvitingReviewers(Inviting inviting, Reviewing reviewing, Directory directory, Mail mail, InstantSource clock) {
        this.inviting = inviting;
        this.reviewing = reviewing;
        this.directory = directory;
        this.mail = mail;
        this.clock = clock;
    }

    /** Invites somebody; the words that they may sign are those of this moment. */
    public Inviting.Made invite(Actor by, InvitationId id, ArticleId article, Guest guest) {
        by.demand(Role.EDITOR);
        Limits.demand(guest);
        demandMail(guest);
        var review = reviewing.of(article);
        var person = directory.get(guest.person());
        demandQualified(review, person, id);
        return inviting.make(
                by,
                id,
                new Inviting.Wanted(article, person.id(), person.name(), bound(review), guest.ways(), guest.days()));
    }

    /** Lets an invited person sign the words as they read now, after the text changed. */
    public Invitation confirm(Actor by, InvitationId id) {
        return inviting.confirm(
                by, id, bound(reviewing.of(inviting.get(by, id).terms().article())));
    }

    /** Takes an invitation back. */
    public Invitation revoke(Actor by, InvitationId id) {
        return inviting.revoke(by, id);
    }

    /** The invitations to an article, newest first. */
    public List<Invitation> list(Actor by, ArticleId article) {
        return inviting.list(by, article);
    }

    /** An invitation to this article, or a refusal. */
    public Invitation get(Actor by, ArticleId article, InvitationId id) {
        var invitation = inviting.get(by, id);
        if (!invitation.terms().article().equals(article))
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "no-such-invitation", "This article has no such invitation.")
                    .exception();
        return invitation;
    }

    /** The parts that read otherwise than when somebody was invited, so that they cannot sign them. */
    public List<Part> changedSince(Invitation invitation) {
        var bound = new HashMap<String, Digest>();
        invitation.parts().forEach(part -> bound.put(part.part(), part.digest()));
        return reviewing.of(invitation.terms().article()).parts().all().stream()
                .filter(part -> !part.digest().equals(bound.get(part.key().value())))
                .toList();
    }

    private void demandMail(Guest guest) {
        if (mail.isOn()) return;
        var reasons = new ArrayList<Reason>();
        if (guest.ways().linkIsMailed())
            reasons.add(new Reason("/ways/linkTo", "Mail is off here: hand over the link yourself"));
        if (guest.ways().codeIsMailed())
            reasons.add(new Reason("/ways/codeTo", "Mail is off here: let another editor tell the code"));
        if (!reasons.isEmpty())
            throw new Refusal(CONFLICT, "mail-off", "This invitation cannot be sent.", reasons).exception();
    }

    /** Whoever could sign nothing of a text is not invited to sign it: better that the editor hears it than the guest. */
    private void demandQualified(Review review, Person person, InvitationId id) {
        var eligibility = review.eligibility(new UserId(id.value()), person, Day.of(clock.instant()));
        if (eligibility.stream().anyMatch(part -> part.maySign())) return;
        var reasons = eligibility.stream()
                .flatMap(part -> part.refusals().stream())
                .limit(5)
                .toList();
        throw new Refusal(
                        FORBIDDEN,
                        "nothing-to-sign",
                        "%s could sign nothing of this.".formatted(person.name()),
                        reasons)
                .exception();
    }

    private static List<Bound> bound(Review review) {
        return review.parts().all().stream()
                .map(part -> new Bound(part.key().value(), part.digest()))
                .toList();
    }
}
