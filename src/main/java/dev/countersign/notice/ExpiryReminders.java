package dev.countersign.notice;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Leases;
import dev.countersign.kit.UserId;
import dev.countersign.people.Directory;
import dev.countersign.people.Expiry;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds people and editors of credentials that lapse: 60, 30 and 7 days before, and on the day. Each step is told of once. */
@Component
class ExpiryReminders {

    private final Directory directory;
    private final Readers readers;
    private final Telling telling;
    private final Leases leases;

    ExpiryReminders(Directory directory, Readers readers, Telling telling, Leases leases) {
        this.directory = directory;
        this.readers = readers;
        this.telling = telling;
        this.leases = leases;
    }

    /** Looks for what lapses. What was told before is told no more, so looking often costs no more than looking. */
    @Scheduled(fixedDelayString = "${countersign.notice.expiries}", initialDelayString = "1m")
    void remind() {
        leases.inTurn("notice.expiries", () -> directory.expiries().forEach(this::remind));
    }

    private void remind(Expiry expiry) {
        var concerned = new LinkedHashSet<UserId>(readers.accounts(List.of(expiry.person())));
        concerned.addAll(readers.editors());
        var letter = Letter.of(
                Topic.CREDENTIALS,
                "%s of %s %s".formatted(expiry.letters(), expiry.name(), when(expiry)),
                "people/" + expiry.slug(),
                "it is your credential, or you are an editor.",
                expiry.inWords());
        concerned.forEach(user -> telling.tell(about(expiry), user, letter));
    }

    /** The identity of the reminder in letters that an address can hold. */
    private static String about(Expiry expiry) {
        return "expiry."
                + Digest.of(expiry.id().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
    }

    private static String when(Expiry expiry) {
        return expiry.step() == Expiry.Step.EXPIRED ? "has expired" : "expires on " + expiry.lastDay();
    }
}
