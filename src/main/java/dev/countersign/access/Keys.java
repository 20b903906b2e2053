package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.UNAUTHENTICATED;

import dev.countersign.kit.Actor;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.Day;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Service;

/**
 * The API keys: making them, revoking them, recognising them. Writers, editors and administrators make their own; a reviewer has no use for one,
 * since a key never signs. Administrators see and revoke everybody's.
 */
@Service
public class Keys {

    private static final Limit MOST_SHOWN = Limit.of(1_000);
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final Accounts accounts;
    private final MongoOperations database;
    private final InstantSource clock;

    Keys(ApiKeys keys, Accounts accounts, MongoOperations database, InstantSource clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
    }

    /** A key just made, with the secret that is shown now and never again. */
    public record Made(ApiKey key, KeySecret secret) {}

    /**
     * Makes a key. Made again under the same identity it stays one key and gets another secret: whoever asks twice did not get the first answer.
     * Once the key has been used, that is refused.
     */
    public Made make(Actor by, ApiKeyId id, NewKey wanted) {
        by.demand(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR);
        Limits.demand(wanted);
        var now = now();
        demandInTheFuture(wanted, now);
        var secret = KeySecret.next();
        var made = Saving.again(() -> keys.findById(id)
                .map(before -> keys.save(unused(before, by).with(secret)))
                .orElseGet(() -> keys.save(made(by, id, wanted, secret, now))));
        return new Made(made, secret);
    }

    /** Revokes a key, at once and for ever. Revoking it again changes nothing. */
    public ApiKey revoke(Actor by, ApiKeyId id) {
        return Saving.again(() -> {
            var key = get(by, id);
            if (key.revokedAt() != null) return key;
            var details = new TreeMap<>(
                    Map.of("name", key.name(), "scope", key.scope().word()));
            return keys.save(key.revoked(now()).noting(change("apiKey.revoked", key, by, details)));
        });
    }

    /** The keys that this actor may see, the newest first: an administrator everybody's, others their own. */
    public List<ApiKey> list(Actor by) {
        by.demand(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR);
        return by.roles().contains(Role.ADMINISTRATOR)
                ? keys.findAllByOrderByIdDesc(MOST_SHOWN)
                : keys.findByMadeByOrderByIdDesc(by.user(), MOST_SHOWN);
    }

    /** The key of this id, or a refusal; a key of somebody else's is none for whoever is no administrator. */
    public ApiKey get(Actor by, ApiKeyId id) {
        by.demand(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR);
        return keys.findById(id)
                .filter(key -> key.madeBy().equals(by.user()) || by.roles().contains(Role.ADMINISTRATOR))
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-key", "There is no key " + id + ".")
                        .exception());
    }

    /** The key that this text is the secret of, with its maker; or a refusal that says why it opens nothing. */
    Recognised recognise(String presented) {
        var key = keys.findBySecret(secret(presented).digest())
                .orElseThrow(() -> refusal("key-unknown", "There is no such key."));
        var now = now();
        switch (key.standing(now)) {
            case REVOKED -> throw refusal("key-revoked", "This key was revoked.");
            case EXPIRED -> throw refusal("key-expired", "This key expired on %s.".formatted(key.expiresOn()));
            case IN_USE -> {}
        }
        var maker = accounts.get(key.madeBy());
        if (maker.disabled()) throw refusal("key-dead", "The account in whose name this key acts has been disabled.");
        noteUse(key, now);
        return new Recognised(key, maker);
    }

    /** A key that opens something, and in whose name. */
    record Recognised(ApiKey key, User maker) {}

    /** Counts as no change of the key: it makes no new version and no entry in the trail. */
    private void noteUse(ApiKey key, Instant now) {
        var last = key.lastUsedAt();
        if (last != null && last.plus(BETWEEN_NOTES).isAfter(now)) return;
        database.updateFirst(
                new Query(Criteria.where("_id").is(key.id().value())),
                new Update().set("lastUsedAt", now),
                database.getCollectionName(ApiKey.class));
    }

    private ApiKey made(Actor by, ApiKeyId id, NewKey wanted, KeySecret secret, Instant now) {
        var key = ApiKey.of(id, wanted, secret, by.user(), now);
        var details =
                new TreeMap<>(Map.of("name", key.name(), "scope", key.scope().word()));
        if (wanted.expiresOn() != null)
            details.put("expiresOn", wanted.expiresOn().toString());
        return key.noting(change("apiKey.made", key, by, details));
    }

    private static ApiKey unused(ApiKey key, Actor by) {
        if (!key.madeBy().equals(by.user()) || key.lastUsedAt() != null || key.revokedAt() != null)
            throw Refusal.of(
                            CONFLICT,
                            "key-made",
                            "This key was made before and its secret was shown then. Make another one.")
                    .exception();
        return key;
    }

    private static void demandInTheFuture(NewKey wanted, Instant now) {
        var last = wanted.expiresOn();
        if (last != null && last.isBefore(Day.of(now)))
            throw new Refusal(
                            INVALID,
                            "key-expired",
                            "This key would open nothing.",
                            List.of(new Reason("/expiresOn", "The last day of a new key is today or later")))
                    .exception();
    }

    private static KeySecret secret(String presented) {
        try {
            return new KeySecret(presented);
        } catch (IllegalArgumentException e) {
            throw refusal("key-malformed", e.getMessage() + ".");
        }
    }

    private StateChange change(String type, ApiKey key, Actor by, TreeMap<String, String> details) {
        return StateChange.of(type, "apiKeys/" + key.id(), by, clock.instant(), details);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static RuntimeException refusal(String code, String words) {
        return Refusal.of(UNAUTHENTICATED, code, words).exception();
    }
}
