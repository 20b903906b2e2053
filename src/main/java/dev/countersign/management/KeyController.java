package dev.countersign.management;

import dev.countersign.access.ApiKey;
import dev.countersign.access.KeyScope;
import dev.countersign.access.KeySecret;
import dev.countersign.access.Keys;
import dev.countersign.access.NewKey;
import dev.countersign.access.Presence;
import dev.countersign.kit.ApiKeyId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.UserId;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The API keys. A key makes no keys: one that was stolen must not outlive its being revoked. It may revoke, even itself. */
@Controller
@RequestMapping(Reply.ROOT + "/keys")
class KeyController {

    private final Keys keys;
    private final CurrentActor current;
    private final Presence presence;
    private final InstantSource clock;

    KeyController(Keys keys, CurrentActor current, Presence presence, InstantSource clock) {
        this.keys = keys;
        this.current = current;
        this.presence = presence;
        this.clock = clock;
    }

    @GetMapping
    Reply keys(HttpServletRequest request) {
        Parameters.of(request);
        var all = keys.list(current.get()).stream()
                .map(key -> Shown.of(key, null, clock.instant()))
                .toList();
        return Reply.of(Map.of("items", all));
    }

    @PostMapping
    Reply make(@Sent NewKey wanted, Reservation reserved) {
        presence.demandPerson();
        reserved.keepSecret();
        var made = keys.make(current.get(), new ApiKeyId(reserved.ulid()), wanted);
        return Reply.created("/keys/" + made.key().id(), Shown.of(made.key(), made.secret(), clock.instant()))
                .at(version(made.key()));
    }

    @GetMapping("/{id}")
    Reply key(@PathVariable String id) {
        var key = keys.get(current.get(), named(id));
        return Reply.of(Shown.of(key, null, clock.instant())).at(version(key));
    }

    /** Needs no version: whatever was changed meanwhile, it is to open nothing any more. */
    @DeleteMapping("/{id}")
    Reply revoke(@PathVariable String id) {
        keys.revoke(current.get(), named(id));
        return Reply.nothing();
    }

    private static String version(ApiKey key) {
        return String.valueOf(key.version());
    }

    private static ApiKeyId named(String id) {
        try {
            return new ApiKeyId(id);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("no-such-key", "There is no key of this id.").exception();
        }
    }

    /**
     * A key as it is answered.
     *
     * @param key the secret, in the answer to making it and never again
     */
    record Shown(
            ApiKeyId id,
            String version,
            String name,
            KeyScope scope,
            ApiKey.Standing standing,
            UserId madeBy,
            Instant createdAt,
            @Nullable LocalDate expiresOn,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            @Nullable String key) {

        static Shown of(ApiKey key, @Nullable KeySecret secret, Instant now) {
            return new Shown(
                    key.id(),
                    KeyController.version(key),
                    key.name(),
                    key.scope(),
                    key.standing(now),
                    key.madeBy(),
                    key.createdAt(),
                    key.expiresOn(),
                    key.lastUsedAt(),
                    key.revokedAt(),
                    secret == null ? null : secret.value());
        }
    }
}
