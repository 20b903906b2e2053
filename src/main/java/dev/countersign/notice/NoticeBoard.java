package dev.countersign.notice;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The notices: everybody sees their own, administrators also those that could not be sent. */
@Service
public class NoticeBoard {

    private static final Limit MOST_FAILED = Limit.of(200);
    private static final Instant ALWAYS = Instant.ofEpochMilli(Long.MAX_VALUE / 1_000_000);

    private final Notices notices;
    private final InstantSource clock;

    NoticeBoard(Notices notices, InstantSource clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The latest notices to this reader, newest first. */
    public List<Notice> latest(Actor reader, int most) {
        return notices.of(reader.user(), Limit.of(most));
    }

    /** The latest notices to this reader that they have not put away, newest first. */
    public List<Notice> news(Actor reader, int lookedAt) {
        return latest(reader, lookedAt).stream()
                .filter(notice -> notice.readAt() == null && !DailyMail.wrote(notice))
                .toList();
    }

    /** Puts a notice off its reader's desk. Put away again, nothing changes. */
    public Notice read(Actor reader, String id) {
        return Saving.again(() -> {
            var notice = get(id);
            if (!reader.user().equals(notice.to()))
                throw Refusal.of(FORBIDDEN, "not-yours", "This notice is to somebody else.")
                        .exception();
            return notice.readAt() == null
                    ? notices.save(notice.read(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                    : notice;
        });
    }

    /** The letters that were given up, for administrators. */
    public List<Notice> failed(Actor by) {
        by.demand(Role.ADMINISTRATOR);
        return notices.due(Notice.State.FAILED, ALWAYS, MOST_FAILED);
    }

    /** Has a letter tried again that was given up. */
    public Notice tryAgain(Actor by, String id) {
        by.demand(Role.ADMINISTRATOR);
        return Saving.again(() -> {
            var notice = get(id);
            if (notice.posting().state() != Notice.State.FAILED)
                throw Refusal.of(CONFLICT, "not-failed", "This letter was not given up.")
                        .exception();
            return notices.save(notice.again(clock.instant()));
        });
    }

    private Notice get(String id) {
        return notices.findById(id)
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-notice", "There is no such notice.")
                        .exception());
    }
}
