package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import com.nimbusds.jose.jwk.JWK;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Whose signed credentials are taken here, and by which keys they are checked. Administrators say so; nothing is fetched from anywhere. */
@Service
public class Trusting {

    private static final Limit MOST_SHOWN = Limit.of(1_000);

    private final BadgeIssuers issuers;
    private final InstantSource clock;

    Trusting(BadgeIssuers issuers, InstantSource clock) {
        this.issuers = issuers;
        this.clock = clock;
    }

    /**
     * An issuer to accept.
     *
     * @param identity what they call themselves in {@code iss}
     * @param keys a JWK or a JWKS, as JSON
     */
    public record NewIssuer(
            @NotBlank @Size(max = 500) String identity,
            @NotNull @Valid Issuer issuer,
            @NotBlank @Size(max = 50_000) String keys) {}

    /** All that were ever accepted, in the order of their coming. */
    public List<BadgeIssuer> list() {
        return issuers.findAllByOrderByIdAsc(MOST_SHOWN);
    }

    /** The one of this id, or a refusal. */
    public BadgeIssuer get(String id) {
        return find(id).orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-issuer", "There is no such issuer of badges.")
                .exception());
    }

    /** The one of this id. */
    public Optional<BadgeIssuer> find(String id) {
        return issuers.findById(id);
    }

    /** The one that signs as this. */
    Optional<BadgeIssuer> signingAs(String identity) {
        return issuers.findByIdentity(identity);
    }

    /**
     * Accepts an issuer with their keys.
     *
     * @param id a {@link dev.countersign.kit.Ulid}
     */
    public BadgeIssuer accept(Actor by, String id, NewIssuer wanted) {
        by.demand(Role.ADMINISTRATOR);
        Limits.demand(wanted);
        var keys = accepted(by, AcceptedKey.read(wanted.keys()));
        var issuer = new BadgeIssuer(id, null, wanted.identity().strip(), wanted.issuer(), keys, List.of());
        return Saving.unique(
                () -> issuers.save(issuer.noting(change("issuer.accepted", issuer, by, kids(keys)))),
                Refusal.of(
                        CONFLICT,
                        "issuer-known",
                        "%s is accepted already. Add the new keys there.".formatted(issuer.identity())));
    }

    /**
     * Accepts further keys of an issuer; those that are there already stay as they are.
     *
     * @param seen throws if the issuer is not as they were seen
     * @param json a JWK or a JWKS
     */
    public BadgeIssuer addKeys(Actor by, String id, Consumer<BadgeIssuer> seen, String json) {
        by.demand(Role.ADMINISTRATOR);
        var read = AcceptedKey.read(json);
        return Saving.again(() -> {
            var issuer = get(id);
            seen.accept(issuer);
            var kids = issuer.keys().stream().map(AcceptedKey::kid).collect(Collectors.toSet());
            var fresh = accepted(
                    by,
                    read.stream()
                            .filter(key -> !kids.contains(AcceptedKey.kid(key)))
                            .toList());
            if (fresh.isEmpty())
                throw Refusal.of(
                                CONFLICT,
                                "keys-known",
                                "Keys of these names are there already. A new key has a name (kid) of its own.")
                        .exception();
            return issuers.save(issuer.with(fresh).noting(change("issuer.keysAdded", issuer, by, kids(fresh))));
        });
    }

    /**
     * Accepts a key no more, for what is imported from now on. What it proved before stays, to be verified anew by whoever doubts it.
     *
     * @param seen throws if the issuer is not as they were seen
     */
    public BadgeIssuer endKey(Actor by, String id, Consumer<BadgeIssuer> seen, String kid) {
        by.demand(Role.ADMINISTRATOR);
        return Saving.again(() -> {
            var issuer = get(id);
            seen.accept(issuer);
            if (issuer.keys().stream().noneMatch(key -> key.kid().equals(kid)))
                throw Refusal.of(NOT_FOUND, "no-such-key", "This issuer has no such key.")
                        .exception();
            var now = clock.instant();
            return issuers.save(issuer.changing(key -> key.kid().equals(kid) ? key.ended(now) : key)
                    .noting(change("issuer.keyEnded", issuer, by, kid)));
        });
    }

    private List<AcceptedKey> accepted(Actor by, List<JWK> keys) {
        var now = clock.instant();
        return keys.stream()
                .map(key -> new AcceptedKey(
                        AcceptedKey.kid(key), key.toPublicJWK().toJSONString(), by.user(), by.name(), now, null))
                .toList();
    }

    private static String kids(List<AcceptedKey> keys) {
        return keys.stream().map(AcceptedKey::kid).collect(Collectors.joining(" "));
    }

    private StateChange change(String type, BadgeIssuer issuer, Actor by, String kids) {
        return StateChange.of(
                type,
                "badgeIssuers/" + issuer.id(),
                by,
                clock.instant(),
                Map.of("identity", issuer.identity(), "keys", kids));
    }
}
