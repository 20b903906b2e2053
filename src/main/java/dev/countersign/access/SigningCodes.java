package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;

import dev.countersign.access.Invitation.Opened;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.InvitationId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.SecondWay;
import dev.countersign.kit.SigningLimit;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;

/** The codes by which invited people sign, and what they may sign at all: of the article that they were invited to, the words that lay there then. */
@Service
public class SigningCodes implements SecondWay, SigningLimit {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration BETWEEN = Duration.ofSeconds(30);

    /** What wrong codes are counted under, beside the invitation: whatever address they come from. */
    private static final String COUNTED = "signing code";

    private final Inviting inviting;
    private final Passwords passwords;
    private final Throttle throttle;

    SigningCodes(Inviting inviting, Passwords passwords, Throttle throttle) {
        this.inviting = inviting;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public boolean isFor(Actor actor) {
        return invitation(actor).isPresent();
    }

    @Override
    public List<Reason> against(Actor by, ArticleId article, Map<String, Digest> parts) {
        return invitation(by)
                .map(invitation -> against(invitation, article, parts))
                .orElse(List.of());
    }

    @Override
    public String send(Actor actor, Digest over) {
        var id = new InvitationId(actor.user().value());
        demandPatience(id);
        var asked = inviting.changed(id, invitation -> {
            demandOpened(invitation);
            var now = inviting.now();
            var before = invitation.code();
            if (before != null
                    && before.over().equals(over)
                    && before.wrong() == 0
                    && now.isBefore(before.askedAt().plus(BETWEEN)))
                throw refusal("code-on-its-way", "A code was asked for just now. Give it half a minute to reach you.");
            return invitation
                    .with(SigningCode.wanted(over, now))
                    .noting(inviting.change("invitation.codeAsked", invitation, actor, Map.of("over", over.value())));
        });
        return whoTells(asked.terms().ways(), asked.terms().byName());
    }

    /** Whoever handed over the link must not know the code as well: somebody else tells it. */
    private static String whoTells(Ways ways, String inviter) {
        if (ways.codeIsMailed())
            return "A code of six digits is on its way to %s. It is good for ten minutes."
                    .formatted(shortened(String.valueOf(ways.codeTo())));
        return ways.linkIsMailed()
                ? "%s has been told that you want to sign, and will tell you a code of six digits, such as by telephone. It is good for ten minutes."
                        .formatted(inviter)
                : "An editor other than %s, who gave you the link, has to tell you a code of six digits, such as by telephone. It is good for ten minutes."
                        .formatted(inviter);
    }

    /**
     * Writes the code that the invited person asked for, to be told to them by whoever calls. Whoever was shown the link must not see the code: then
     * both ways would be one.
     */
    public String tell(Actor by, InvitationId id) {
        by.demand(Role.EDITOR);
        whyNotTold(by, inviting.get(id)).ifPresent(refusal -> {
            throw refusal.exception();
        });
        return write(by, id);
    }

    /** Why this actor cannot be shown a code now; empty if they can. */
    public Optional<Refusal> whyNotTold(Actor by, Invitation invitation) {
        var ways = invitation.terms().ways();
        if (ways.codeIsMailed())
            return Optional.of(Refusal.of(CONFLICT, "code-mailed", "Codes for this invitation go by mail."));
        if (!ways.linkIsMailed() && invitation.terms().by().equals(by.user()))
            return Optional.of(
                    Refusal.of(
                            FORBIDDEN,
                            "one-way",
                            "You handed over the link, so that somebody else must tell the code: another editor can, on this page."));
        var code = invitation.code();
        return code != null && code.isWanted(inviting.now())
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        CONFLICT,
                        "code-not-asked",
                        "%s has not asked for a code, or its time is over. They ask for one where they sign."
                                .formatted(invitation.terms().name())));
    }

    /** Writes the code that the invited person asked for, just before it is mailed. Only its hash is kept. */
    public String newCode(InvitationId id) {
        return write(inviting.get(id).actor(), id);
    }

    /** By which name the invited person is addressed. */
    public String guestName(InvitationId id) {
        return inviting.get(id).terms().name();
    }

    /** Demands the code that was brought to this actor for signing exactly this, and uses it up. */
    void demand(Actor actor, String typed, Digest over) {
        var id = new InvitationId(actor.user().value());
        demandPatience(id);
        var tried = inviting.changed(id, invitation -> {
            demandOpened(invitation);
            var code = invitation.code();
            if (code == null || !code.isAlive(inviting.now()))
                throw refusal("code-over", "There is no code that is still good. Ask for a new one.");
            if (!code.over().equals(over))
                throw refusal(
                        "code-for-something-else",
                        "This code was asked for other words or another statement than you are signing now. Ask for a new one.");
            return passwords.matches(digits(typed), java.util.Objects.requireNonNull(code.hash()))
                    ? invitation
                            .with((SigningCode) null)
                            .noting(inviting.change(
                                    "invitation.codeUsed", invitation, actor, Map.of("over", over.value())))
                    : invitation
                            .with(code.missed())
                            .noting(inviting.change("invitation.codeWrong", invitation, actor, Map.of()));
        });
        var left = tried.code();
        if (left == null) return;
        throttle.noteWrong(id.value(), COUNTED);
        throw refusal(
                "wrong-code",
                left.isAlive(inviting.now())
                        ? "This is not the code."
                        : "This is not the code, and it was tried too often. Ask for a new one.");
    }

    /** Notes that the invited person signed. */
    void noteSigned(InvitationId id) {
        if (inviting.find(id).isEmpty()) return;
        inviting.changed(
                id,
                invitation -> invitation.state() instanceof Opened opened && opened.signedAt() == null
                        ? invitation.with(new Opened(opened.at(), opened.browser(), inviting.now()))
                        : invitation);
    }

    private String write(Actor by, InvitationId id) {
        var digits = "%06d".formatted(RANDOM.nextInt(1_000_000));
        var hash = passwords.ofCode(digits);
        inviting.changed(id, invitation -> {
            demandOpened(invitation);
            var wanted = invitation.code();
            if (wanted == null)
                throw Refusal.of(CONFLICT, "code-not-asked", "Nobody asked for a code.")
                        .exception();
            return invitation
                    .with(wanted.written(hash, inviting.now()))
                    .noting(inviting.change("invitation.codeWritten", invitation, by, Map.of()));
        });
        return digits;
    }

    private Optional<Invitation> invitation(Actor actor) {
        return inviting.find(new InvitationId(actor.user().value()));
    }

    private void demandOpened(Invitation invitation) {
        inviting.demandOpen(invitation);
        if (!(invitation.state() instanceof Opened))
            throw refusal("not-opened", "Nobody has opened this invitation yet.");
    }

    private void demandPatience(InvitationId id) {
        throttle.wait(id.value(), COUNTED).ifPresent(wait -> {
            throw refusal("too-many-codes", "Too many wrong codes. Try again in %s.".formatted(Throttle.inWords(wait)));
        });
    }

    private static List<Reason> against(Invitation invitation, ArticleId article, Map<String, Digest> parts) {
        if (!invitation.terms().article().equals(article))
            return parts.keySet().stream()
                    .map(part -> new Reason(part, "You were invited to another article"))
                    .toList();
        var bound = new TreeMap<String, Digest>();
        invitation.parts().forEach(part -> bound.put(part.part(), part.digest()));
        return parts.entrySet().stream()
                .filter(part -> !part.getValue().equals(bound.get(part.getKey())))
                .map(part -> new Reason(
                        part.getKey(),
                        "This changed after you were invited: %s must confirm the invitation before you can sign it"
                                .formatted(invitation.terms().byName())))
                .toList();
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    /** Enough of an address to know it by, for somebody who may not be the one. */
    private static String shortened(String address) {
        return address.replaceFirst("^(.).*@", "$1…@");
    }

    private static RuntimeException refusal(String code, String words) {
        return Refusal.of(FORBIDDEN, code, words).exception();
    }
}
