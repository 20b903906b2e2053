package dev.countersign.management;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Leases;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives turns to requests, each in one write that either happened or did not. Who dies during a turn leaves the claim behind; the next one who
 * asks takes the turn over when its time is up, with the same reserved identity. A claim is kept for a day.
 */
@Component
class Claims {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int FORGOTTEN_AT_ONCE = 200;

    private final MongoOperations database;
    private final InstantSource clock;
    private final Leases leases;
    private final Duration turn;

    Claims(
            MongoOperations database,
            InstantSource clock,
            Leases leases,
            @Value("${countersign.management.claim-held-for:10s}") Duration turn) {
        this.database = database;
        this.clock = clock;
        this.leases = leases;
        this.turn = turn;
    }

    /** Whether it is this request's turn. */
    Turn take(UserId user, String key, Digest request) {
        var now = now();
        var claim = new Claim(user + "/" + key, request, Ulid.next(), now, Ulid.next(), now.plus(turn), null);
        try {
            return new Turn.Yours(database.insert(claim));
        } catch (DuplicateKeyException sentBefore) {
            var before = database.findById(claim.id(), Claim.class);
            return before == null ? new Turn.Busy(Duration.ZERO) : again(before, request, now);
        }
    }

    /** Ends a turn with its answer. It is given from now on, to whoever repeats the request. */
    void finish(Claim claim, Claim.Answer answer) {
        database.updateFirst(turnOf(claim), new Update().set("answer", answer), Claim.class);
    }

    /** Ends a turn that came to nothing: the request may run again, at once and with the same reserved identity. */
    void release(Claim claim) {
        database.updateFirst(turnOf(claim), new Update().set("heldUntil", now()), Claim.class);
    }

    /** Forgets what nobody will repeat any more, a little at a time. */
    @Scheduled(fixedDelayString = "${countersign.management.forget}", initialDelayString = "1m")
    void forgetInTurn() {
        leases.inTurn("management.forget", this::forget);
    }

    void forget() {
        var old = new Query(Criteria.where("createdAt").lt(now().minus(KEPT)))
                .with(Sort.by("createdAt", "_id"))
                .limit(FORGOTTEN_AT_ONCE);
        for (List<String> ids; !(ids = ids(old)).isEmpty(); )
            database.remove(new Query(Criteria.where("_id").in(ids)), Claim.class);
    }

    private List<String> ids(Query query) {
        return database.find(query, Claim.class).stream().map(Claim::id).toList();
    }

    private Turn again(Claim before, Digest request, Instant now) {
        if (!before.request().equals(request)) return new Turn.Taken();
        if (before.answer() != null) return new Turn.Done(before.answer());
        if (before.heldUntil().isAfter(now)) return new Turn.Busy(Duration.between(now, before.heldUntil()));
        var next = before.withTurn(Ulid.next(), now.plus(turn));
        var change = new Update().set("attempt", next.attempt()).set("heldUntil", next.heldUntil());
        var taken = database.updateFirst(turnOf(before), change, Claim.class).getMatchedCount() == 1;
        return taken ? new Turn.Yours(next) : new Turn.Busy(turn);
    }

    /** Finds the claim only while this turn is the latest and not done. */
    private static Query turnOf(Claim claim) {
        return new Query(Criteria.where("_id")
                .is(claim.id())
                .and("attempt")
                .is(claim.attempt())
                .and("answer")
                .exists(false));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
