package dev.countersign.notice;

import dev.countersign.kit.Absent;
import dev.countersign.kit.MailAddress;
import dev.countersign.kit.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One thing that one reader is told. It is kept whether or not it goes by mail.
 *
 * @param id what it tells of and whom, so that telling it twice is telling it once
 * @param version counts the saves; null before the first
 * @param to whose desk it is on; null for somebody without an account
 * @param address of somebody without an account
 * @param readAt when they put it off their desk
 * @param gathers ids of the notices that it brings, if it is a daily mail
 */
@Document("notices")
@CompoundIndex(name = "due", def = "{'posting.state': 1, 'posting.dueAt': 1, '_id': 1}")
@CompoundIndex(name = "reader", def = "{'to': 1, 'at': -1, '_id': -1}")
@CompoundIndex(name = "age", def = "{'at': 1, '_id': 1}")
public record Notice(
        @Id String id,
        @Version @Nullable Long version,
        @Nullable UserId to,
        @Nullable MailAddress address,
        Letter letter,
        Instant at,
        Posting posting,
        @Nullable Instant readAt,
        List<String> gathers) {

    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8));

    public Notice {
        gathers = Absent.orEmpty(gathers);
    }

    /** Where its mail stands. */
    public enum State {
        /** To be sent, for the first time or again. */
        WAITING,
        /** Handed over to the mail server. */
        SENT,
        /** Given up; an administrator can have it tried again. */
        FAILED,
        /** Waits for the daily mail. */
        GATHERED,
        /** Goes by no mail: mail is off, or its reader wants none. */
        KEPT
    }

    /**
     * What became of its mail.
     *
     * @param attempts how often it was tried
     * @param dueAt when it is tried next
     * @param lastError what the mail server said last; null if nothing went wrong
     */
    public record Posting(
            State state,
            int attempts,
            Instant dueAt,
            @Nullable String lastError) {}

    static Notice of(
            String id, @Nullable UserId to, @Nullable MailAddress address, Letter letter, State state, Instant now) {
        return new Notice(id, null, to, address, letter, now, new Posting(state, 0, now, null), null, List.of());
    }

    /** The same, taken by a sender: nobody else tries it before the wait is over, even if this sender dies over it. */
    Notice taken(Instant now) {
        var wait = WAITS.get(Math.min(posting.attempts(), WAITS.size() - 1));
        return with(new Posting(State.WAITING, posting.attempts() + 1, now.plus(wait), posting.lastError()));
    }

    Notice sent() {
        return with(new Posting(State.SENT, posting.attempts(), posting.dueAt(), null));
    }

    Notice failed(String error) {
        var state = posting.attempts() > WAITS.size() ? State.FAILED : State.WAITING;
        return with(new Posting(state, posting.attempts(), posting.dueAt(), error));
    }

    Notice givenUp(String error) {
        return with(new Posting(State.FAILED, posting.attempts(), posting.dueAt(), error));
    }

    Notice again(Instant now) {
        return with(new Posting(State.WAITING, 0, now, posting.lastError()));
    }

    Notice read(Instant now) {
        return new Notice(id, version, to, address, letter, at, posting, now, gathers);
    }

    Notice gathering(List<String> ids) {
        return new Notice(id, version, to, address, letter, at, posting, readAt, ids);
    }

    private Notice with(Posting changed) {
        return new Notice(id, version, to, address, letter, at, changed, readAt, gathers);
    }
}
