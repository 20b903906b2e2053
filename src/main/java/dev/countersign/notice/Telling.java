package dev.countersign.notice;

import dev.countersign.access.Accounts;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Puts a notice on somebody's desk and, as they wish, into the post. Told again of the same, it does nothing. */
@Component
class Telling {

    private final Notices notices;
    private final Mail mail;
    private final Accounts accounts;
    private final InstantSource clock;

    Telling(Notices notices, Mail mail, Accounts accounts, InstantSource clock) {
        this.notices = notices;
        this.mail = mail;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Tells a user.
     *
     * @param about what it tells of, such as the id of a change of state
     */
    void tell(String about, UserId to, Letter letter) {
        accounts.find(to).filter(user -> !user.disabled()).ifPresent(user -> {
            var state = state(mail.chosen(user).wishes().pace(letter.topic()));
            keep(Notice.of(about + "." + to, to, null, letter, state, now()));
        });
    }

    /** Writes to somebody without an account. It waits for mail to be on, if it has to. */
    void write(String about, MailAddress address, Letter letter) {
        keep(Notice.of(about + ".guest", null, address, letter, Notice.State.WAITING, now()));
    }

    /** Keeps a notice unless it is there; tells whether it is new. */
    boolean keep(Notice notice) {
        try {
            notices.insert(notice);
            return true;
        } catch (DuplicateKeyException told) {
            return false;
        }
    }

    private Notice.State state(Pace pace) {
        if (!mail.isOn()) return Notice.State.KEPT;
        return switch (pace) {
            case AT_ONCE -> Notice.State.WAITING;
            case DAILY -> Notice.State.GATHERED;
            case NEVER -> Notice.State.KEPT;
        };
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
