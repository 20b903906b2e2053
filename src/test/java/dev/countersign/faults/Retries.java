package dev.countersign.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/** What careful clients do after a breakdown: they send again what was never answered, and now and then what was. */
final class Retries {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int ANSWERED_BEFORE = 3;

    /** Others may have changed meanwhile what an act was about; making something needs nothing of anybody. */
    private static final Set<Integer> IN_ORDER = Set.of(403, 409, 412);

    private final Desk desk;
    private final Ledger ledger;
    private final Choice choice;

    Retries(Desk desk, Ledger ledger, Choice choice) {
        this.desk = desk;
        this.ledger = ledger;
        this.choice = choice;
    }

    void send() {
        for (var post : ledger.takeUnanswered()) if (choice.inHundred(70)) again(post);
        for (var answered : answeredBefore()) repeat(answered);
    }

    private List<Post.Answered> answeredBefore() {
        return ledger.lastAnswered(ANSWERED_BEFORE);
    }

    private void again(Post post) {
        var reply = patiently(post);
        switch (reply.verdict()) {
            case DONE -> {
                var answer = reply.answer().orElseThrow();
                post.done().accept(answer);
                ledger.answered(post, answer);
            }
            case REFUSED -> {
                if (post.makes()
                        || !IN_ORDER.contains(reply.answer().orElseThrow().status()))
                    ledger.find("%s, sent again, was answered %s".formatted(post, reply.inWords()));
            }
            case OPEN -> ledger.find("%s, sent again, was answered %s".formatted(post, reply.inWords()));
        }
    }

    private void repeat(Post.Answered before) {
        var reply = patiently(before.post());
        if (reply.answer().filter(before::isSame).isEmpty())
            ledger.find("%s was answered %d %s and, sent again, %s"
                    .formatted(before.post(), before.status(), before.identity(), reply.inWords()));
    }

    /** A request that died with the process holds its key for a while. */
    private Reply patiently(Post post) {
        var until = Instant.now().plus(PATIENCE);
        var reply = desk.again(post);
        while (isInProgress(reply) && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            reply = desk.again(post);
        }
        return reply;
    }

    private static boolean isInProgress(Reply reply) {
        return reply.answer()
                .filter(answer -> answer.status() == 409 && answer.code().equals("in-progress"))
                .isPresent();
    }
}
