package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.Texts;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/**
 * Making policy: putting another version in force. Versions are never changed, since sign-offs name the one that they were made under; a
 * policy that turns out wrong is followed by another. Nothing that is live is touched by it.
 */
@Service
public class PolicyMaking {

    /** What is told of a new version, with its number as the subject: {@code policies/2}. */
    public static final String CHANGED = "policy.changed";

    private static final int LONGEST_WHY = 500;

    private final Policies policies;
    private final PolicyInForce inForce;
    private final InstantSource clock;

    PolicyMaking(Policies policies, PolicyInForce inForce, InstantSource clock) {
        this.policies = policies;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** Why this actor may not put a policy in force; empty if they may. The rules of review are the administrators', who sign and publish nothing. */
    public static Optional<Refusal> mayMake(Actor by) {
        return by.lacks(Role.ADMINISTRATOR);
    }

    /** The newest policy. */
    public Policy inForce() {
        return inForce.get();
    }

    /** The policy of this version, or a refusal. */
    public Policy version(int version) {
        return policies.findById(version)
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-policy", "There is no policy %d.".formatted(version))
                        .exception());
    }

    /**
     * The versions, the newest first.
     *
     * @param before the last one of the page before; {@link Integer#MAX_VALUE} for the first page
     */
    public List<Policy> page(int before, int most) {
        return policies.before(before, Limit.of(most));
    }

    /**
     * Puts these rules in force as the next version, or refuses with everything that is wrong with them. Rules that are in force already
     * change nothing.
     *
     * @param seen the version that they were made from; a newer one by now is refused as stale
     * @param rules of whatever version: they get a new one
     * @param why for the audit trail, and for whoever reads the list of versions
     */
    public Policy make(Actor by, int seen, Policy rules, String why) {
        mayMake(by).ifPresent(refusal -> {
            throw refusal.exception();
        });
        demandSound(rules, why.strip());
        var current = inForce.get();
        if (current.saysTheSameAs(rules)) return current;
        if (current.version() != seen) throw stale(current).exception();
        try {
            return policies.insert(next(by, seen + 1, rules, why.strip()));
        } catch (DuplicateKeyException madeMeanwhile) {
            throw stale(inForce.get()).exception();
        }
    }

    private Policy next(Actor by, int version, Policy rules, String why) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var made = rules.made(version, new Policy.Made(Contributor.of(by), at, why), List.of());
        var details = Map.of(
                "before", String.valueOf(version - 1),
                "policy", String.valueOf(version),
                "policyDigest", Sealing.of(made).value());
        var change =
                StateChange.of(CHANGED, "policies/" + version, by, at, details).because(why);
        return made.made(version, made.made(), List.of(change));
    }

    private static void demandSound(Policy rules, String why) {
        var reasons = new ArrayList<>(PolicyRules.brokenBy(rules));
        if (why.isEmpty()) reasons.add(new Refusal.Reason("/why", "Say why, for whoever reads the list of versions"));
        if (why.length() > LONGEST_WHY)
            reasons.add(new Refusal.Reason("/why", "A reason has at most %d characters".formatted(LONGEST_WHY)));
        if (Texts.isBroken(why))
            reasons.add(new Refusal.Reason("/why", "This text holds half of a character: type it again"));
        if (!reasons.isEmpty())
            throw new Refusal(INVALID, "invalid-policy", "This cannot be put in force as it is.", reasons).exception();
    }

    private static Refusal stale(Policy current) {
        var made = current.made();
        return Refusal.of(
                STALE,
                "stale",
                "%s put policy %d in force meanwhile. Yours is kept here; look at what changed, then change that one."
                        .formatted(made == null ? "Somebody" : made.by().name(), current.version()));
    }
}
