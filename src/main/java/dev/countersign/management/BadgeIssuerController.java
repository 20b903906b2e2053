package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Json;
import dev.countersign.people.AcceptedKey;
import dev.countersign.people.BadgeIssuer;
import dev.countersign.people.Issuer;
import dev.countersign.people.Trusting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** Whose signed credentials are taken here, and by which keys. */
@Controller
@RequestMapping(Reply.ROOT + "/badge-issuers")
class BadgeIssuerController {

    private final Trusting trusting;
    private final CurrentActor current;

    BadgeIssuerController(Trusting trusting, CurrentActor current) {
        this.trusting = trusting;
        this.current = current;
    }

    /**
     * An issuer to accept.
     *
     * @param identity what they call themselves in {@code iss}
     * @param keys a JWK, or an object with several in its member {@code keys}
     */
    record NewIssuer(
            @NotBlank @Size(max = 500) String identity,
            @NotNull @Valid Issuer issuer,
            @NotNull Map<String, Object> keys) {}

    /** Keys to accept besides. */
    record NewKeys(@NotNull Map<String, Object> keys) {}

    /** A key to accept no more. */
    record EndedKey(@NotBlank @Size(max = 500) String kid) {}

    @GetMapping
    Reply list() {
        return Reply.all(trusting.list().stream().map(Shown::of).toList());
    }

    @GetMapping("/{id}")
    Reply one(@PathVariable String id) {
        return reply(trusting.get(id));
    }

    @PostMapping
    Reply accept(@Sent NewIssuer sent, Reservation reserved) {
        var by = current.get();
        var id = reserved.ulid();
        var issuer = trusting.find(id)
                .orElseGet(() -> trusting.accept(
                        by, id, new Trusting.NewIssuer(sent.identity(), sent.issuer(), json(sent.keys()))));
        return Reply.created("/badge-issuers/" + id, Shown.of(issuer)).at(version(issuer));
    }

    @PostMapping("/{id}/keys")
    Reply add(@PathVariable String id, Seen seen, @Sent NewKeys sent) {
        return reply(trusting.addKeys(current.get(), id, now -> seen.demand(version(now)), json(sent.keys())));
    }

    @PostMapping("/{id}/ended-keys")
    Reply end(@PathVariable String id, Seen seen, @Sent EndedKey ended) {
        return reply(trusting.endKey(current.get(), id, now -> seen.demand(version(now)), ended.kid()));
    }

    private static Reply reply(BadgeIssuer issuer) {
        return Reply.of(Shown.of(issuer)).at(version(issuer));
    }

    private static String json(Map<String, Object> keys) {
        return Json.MAPPER.writeValueAsString(keys);
    }

    private static String version(BadgeIssuer issuer) {
        return String.valueOf(Objects.requireNonNull(issuer.version()));
    }

    /** An issuer as they are answered. */
    record Shown(String id, String version, String identity, Issuer issuer, List<KeyShown> keys) {

        static Shown of(BadgeIssuer issuer) {
            return new Shown(
                    issuer.id(),
                    BadgeIssuerController.version(issuer),
                    issuer.identity(),
                    issuer.issuer(),
                    issuer.keys().stream().map(KeyShown::of).toList());
        }
    }

    /**
     * A key as it is answered.
     *
     * @param endedAt since when it is accepted no more
     */
    record KeyShown(
            String kid,
            JsonNode jwk,
            String byName,
            Instant at,
            @Nullable Instant endedAt) {

        static KeyShown of(AcceptedKey key) {
            return new KeyShown(key.kid(), Json.MAPPER.readTree(key.jwk()), key.byName(), key.at(), key.endedAt());
        }
    }
}
