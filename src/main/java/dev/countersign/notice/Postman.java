package dev.countersign.notice;

import dev.countersign.access.Accounts;
import dev.countersign.access.InvitationDoor;
import dev.countersign.access.SigningCodes;
import dev.countersign.kit.Leases;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Texts;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, each letter at least once: one that the mail server took just before a crash is sent again. Of two nodes one takes a letter,
 * since taking it is a save.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Limit AT_ONCE = Limit.of(50);

    private final Notices notices;
    private final Post post;
    private final Writing writing;
    private final Mail mail;
    private final Accounts accounts;
    private final InvitationDoor door;
    private final SigningCodes codes;
    private final Leases leases;
    private final InstantSource clock;

    Postman(
            Notices notices,
            Post post,
            Writing writing,
            Mail mail,
            Accounts accounts,
            InvitationDoor door,
            SigningCodes codes,
            Leases leases,
            InstantSource clock) {
        this.notices = notices;
        this.post = post;
        this.writing = writing;
        this.mail = mail;
        this.accounts = accounts;
        this.door = door;
        this.codes = codes;
        this.leases = leases;
        this.clock = clock;
    }

    /** Sends what is due. Where mail is off, it waits. */
    @Scheduled(fixedDelayString = "${countersign.notice.send}", initialDelayString = "${countersign.notice.send}")
    void send() {
        if (post.isOn())
            leases.inTurn(
                    "notice.send",
                    () -> notices.due(Notice.State.WAITING, clock.instant(), AT_ONCE)
                            .forEach(this::send));
    }

    private void send(Notice waiting) {
        try {
            var taken = notices.save(waiting.taken(clock.instant()));
            notices.save(outcome(taken));
        } catch (OptimisticLockingFailureException elsewhere) {
            LOG.debug("{} was taken by somebody else", waiting.id());
        }
    }

    private Notice outcome(Notice taken) {
        try {
            post(taken);
            return taken.sent();
        } catch (RefusedException over) { // an invitation that ended, an account that is gone: no try will help
            return taken.givenUp(over.refusal().message());
        } catch (MailException e) {
            LOG.warn(
                    "The letter {} could not be sent and is tried again later: {}",
                    taken.id(),
                    e.getClass().getSimpleName());
            return taken.failed(said(e));
        }
    }

    private void post(Notice notice) {
        var letter = notice.letter();
        var path = letter.path();
        var link = path == null ? null : writing.address(path);
        var enclosed = letter.enclosed();
        if (enclosed == null) {
            send(notice, link, null);
            return;
        }
        switch (enclosed.kind()) {
            case LINK ->
                send(
                        notice,
                        writing.address("invitation/"
                                + door.newLink(enclosed.invitation()).value()),
                        null);
            case CODE -> send(notice, null, codes.newCode(enclosed.invitation()));
        }
    }

    private void send(Notice notice, @Nullable String link, @Nullable String code) {
        var letter = notice.letter();
        if (notice.to() == null) {
            var to = java.util.Objects.requireNonNull(notice.address(), "somebody without an account has an address");
            post.send(notice.id(), to, writing.write(letter, guest(notice), link, code, false));
            return;
        }
        var user = accounts.get(notice.to());
        MailAddress to = mail.chosen(user).address();
        post.send(notice.id(), to, writing.write(letter, user.name(), link, code, letter.topic() != Topic.DOOR));
    }

    private String guest(Notice notice) {
        var enclosed = java.util.Objects.requireNonNull(notice.letter().enclosed(), "guests get links and codes only");
        return codes.guestName(enclosed.invitation());
    }

    /** What the server said, without the addresses and ids that it may repeat at length. */
    private static String said(MailException e) {
        var cause = e.getMostSpecificCause();
        return Texts.shortened(cause.getClass().getSimpleName().replace("Exception", "") + ": " + cause.getMessage());
    }
}
