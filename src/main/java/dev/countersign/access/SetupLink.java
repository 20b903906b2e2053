package dev.countersign.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.kit.Digest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The one-time secrets that let whoever reads the log open the first account. Each start without an administrator makes one; of several nodes
 * each prints its own, and all of them take any. Only digests are kept, and with the first account all of them are gone.
 */
@Component
class SetupLink {

    private static final int BYTES = 16;
    private static final Duration LIVES = Duration.ofDays(7);

    /** Longer than opening an account takes: after this, a node that died over it no longer stands in the way. */
    private static final Duration CLAIM = Duration.ofMinutes(1);

    private final MongoOperations database;
    private final InstantSource clock;

    SetupLink(MongoOperations database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a new secret. */
    String issue() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var adding = new Update()
                .push("secrets", new Secret(digest(token), clock.instant()))
                .setOnInsert("claimedUntil", Instant.EPOCH)
                .setOnInsert("schema", 1); // which saved documents get by themselves
        try {
            database.upsert(theOne(), adding, Setup.class);
        } catch (DuplicateKeyException e) { // another node was the first at the same moment
            database.updateFirst(theOne(), adding, Setup.class);
        }
        return token;
    }

    /** Whether this is a secret. */
    boolean opensWith(String token) {
        return database.exists(Query.query(holding(token)), Setup.class);
    }

    /**
     * Runs this if the token is a secret, and on one node at a time: all secrets are then used up, but if that fails they come back to life.
     * Empty if it is none.
     */
    <T> Optional<T> use(String token, Supplier<T> once) {
        var now = clock.instant();
        var claimed = database.updateFirst(
                Query.query(holding(token).and("claimedUntil").lte(now)),
                Update.update("claimedUntil", now.plus(CLAIM)),
                Setup.class);
        if (claimed.getModifiedCount() == 0) return Optional.empty();
        try {
            var opened = once.get();
            database.remove(theOne(), Setup.class);
            return Optional.of(opened);
        } catch (RuntimeException e) {
            database.updateFirst(theOne(), Update.update("claimedUntil", Instant.EPOCH), Setup.class);
            throw e;
        }
    }

    private Criteria holding(String token) {
        return where("_id")
                .is(Setup.ID)
                .and("secrets")
                .elemMatch(where("digest")
                        .is(digest(token))
                        .and("at")
                        .gt(clock.instant().minus(LIVES)));
    }

    private static Query theOne() {
        return Query.query(where("_id").is(Setup.ID));
    }

    private static String digest(String token) {
        return Digest.of(token.getBytes(UTF_8)).value();
    }

    /**
     * What is kept until there is an administrator.
     *
     * @param claimedUntil until when a node is opening the first account
     */
    @Document("setup")
    record Setup(@Id String id, List<Secret> secrets, Instant claimedUntil) {
        private static final String ID = "setup";
    }

    /** One secret, as its digest. */
    record Secret(String digest, Instant at) {}
}
