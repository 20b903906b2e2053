package dev.countersign.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords: after five wrong ones for an account from an address, each further try waits twice as long as the one
 * before, up to a quarter of an hour. Others who sign in to the same account from elsewhere are not held up. All nodes count together, and
 * whose tries they are can be read from no count.
 */
@Component
class Throttle {

    private static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final MongoOperations database;
    private final InstantSource clock;
    private final Leases leases;

    Throttle(MongoOperations database, InstantSource clock, Leases leases) {
        this.database = database;
        this.clock = clock;
        this.leases = leases;
    }

    /** How long this account must not be tried from this address; empty if it may be tried now. */
    Optional<Duration> wait(String account, String address) {
        return Optional.ofNullable(database.findById(key(account, address), Wrong.class))
                .map(wrong -> Duration.between(clock.instant(), wrong.until()))
                .filter(wait -> wait.isPositive());
    }

    /** Takes note of a wrong password. */
    void noteWrong(String account, String address) {
        var now = clock.instant();
        var these = where("_id").is(key(account, address));
        var oneMore = new Update()
                .inc("times", 1)
                .set("at", now)
                .setOnInsert("schema", 1); // which saved documents get by themselves
        database.remove(
                Query.query(where("_id").is(key(account, address)).and("at").lte(now.minus(FORGOTTEN))), Wrong.class);
        try {
            database.upsert(Query.query(these), oneMore, Wrong.class);
        } catch (DuplicateKeyException e) { // the first two at the same moment
            database.updateFirst(Query.query(these), oneMore, Wrong.class);
        }
    }

    /** Takes note of the right one. */
    void noteRight(String account, String address) {
        database.remove(Query.query(where("_id").is(key(account, address))), Wrong.class);
    }

    /** Forgets what was wrong an hour ago. */
    @Scheduled(fixedDelayString = "${countersign.throttle.forget}", initialDelayString = "1m")
    void forget() {
        leases.inTurn(
                "throttle.forget",
                () -> database.remove(
                        Query.query(where("at").lte(clock.instant().minus(FORGOTTEN))), Wrong.class));
    }

    /** A time to wait as people say it. */
    static String inWords(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 120 ? "%d seconds".formatted(seconds) : "%d minutes".formatted((seconds + 59) / 60);
    }

    private static String key(String account, String address) {
        var name = account.strip().toLowerCase(Locale.ROOT);
        return Digest.of((name + "\n" + address).getBytes(UTF_8)).value();
    }

    /**
     * Wrong passwords for one account from one address.
     *
     * @param id digest of both
     * @param at when the last one came
     */
    @Document("wrongPasswords")
    record Wrong(@Id String id, int times, @Indexed Instant at) {

        Instant until() {
            if (times < FREE) return at;
            var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(times - FREE, 20));
            return at.plus(doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled);
        }
    }
}
