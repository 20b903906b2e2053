package dev.countersign.upkeep.schema;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;

/**
 * What no migration may touch: whatever was signed or chained stays byte for byte, or its digests would not recompute. Of these collections
 * only the members named here may change; all others, those not thought of yet included, are sealed.
 */
final class Sealed {

    private static final Map<String, Set<String>> MAY_CHANGE = Map.of(
            "recalls", Set.of("outbox"),
            "editions", Set.of("envelope", "accompaniments", "preparedAt", "news", "renewals"),
            "signoffs", Set.of("outbox"),
            "audit", Set.of());

    /** Kept by the store and by {@link Schemas}, and signed by nobody. */
    private static final Set<String> OF_THE_STORE = Set.of(Schemas.MEMBER, "_class", "version");

    private Sealed() {}

    /**
     * Returns the document after a migration.
     *
     * @throws IllegalStateException if the migration changed a sealed member
     */
    static Document demandUntouched(String collection, Document before, Document after) {
        var mayChange = MAY_CHANGE.get(collection);
        var members = new HashSet<>(before.keySet());
        members.addAll(after.keySet());
        for (var member : members)
            if (mayChange != null
                    && !mayChange.contains(member)
                    && !OF_THE_STORE.contains(member)
                    && !Objects.equals(before.get(member), after.get(member)))
                throw new IllegalStateException(
                        "A migration of %s changed '%s' of %s, which was signed or chained and stays as it is"
                                .formatted(collection, member, before.get("_id")));
        return after;
    }
}
