package dev.countersign.review;

import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Digests over the records of review, for the audit trail: what is stored is held against them later. Values that have no order are put into one,
 * and what the store keeps for itself is left out.
 */
public final class Sealing {

    private Sealing() {}

    /** The digest of all that a policy says. */
    public static Digest of(Policy policy) {
        return digest(policy, "outbox");
    }

    /** The digest of all that a sign-off says besides its signature. */
    public static Digest of(SignOff signOff) {
        return digest(signOff, "version", "outbox", "attestation", "confirmation");
    }

    /** The digest of all that a waiver says, and not of whether it still stands. */
    public static Digest of(Waiver waiver) {
        return digest(waiver, "version", "outbox", "state");
    }

    private static Digest digest(Object value, String... without) {
        var tree = Json.MAPPER.convertValue(value, Object.class);
        if (tree instanceof Map<?, ?> members) for (var name : without) members.remove(name);
        return CanonicalJson.digest(ordered(tree));
    }

    /** Scopes, methods and the like are sets: the store gives them back in any order. */
    private static Object ordered(Object node) {
        return switch (node) {
            case Map<?, ?> members -> {
                var ordered = new LinkedHashMap<String, Object>();
                members.forEach((name, member) -> ordered.put(name.toString(), ordered(member)));
                yield ordered;
            }
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) -> {
                var ordered = new ArrayList<Object>(list);
                ordered.sort(Comparator.comparing(Object::toString));
                yield ordered;
            }
            case List<?> list -> list.stream().map(Sealing::ordered).toList();
            default -> node;
        };
    }
}
