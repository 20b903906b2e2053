package dev.countersign.upkeep.archive;

import dev.countersign.upkeep.schema.ImportMark;
import dev.countersign.upkeep.schema.Markers;
import dev.countersign.upkeep.schema.Schemas;
import java.util.List;
import java.util.Set;

/** Which collections an archive holds. */
final class Scope {

    /**
     * What belongs to running processes and to nobody after them: leases, claims of requests, failed sign-ins, the link of the first start. And
     * the private halves of signing keys, which belong to this deployment.
     */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("leases", "idempotency", "wrongPasswords", "setup", "sealedKeys", ImportMark.COLLECTION);

    /** What a start writes into a store by itself. */
    private static final Set<String> OF_A_FIRST_START = Set.of("policies", Markers.COLLECTION);

    private Scope() {}

    /** The collections that are exported, in order of name. */
    static List<String> of(Schemas schemas) {
        return schemas.collections().stream()
                .filter(collection -> !OF_THE_MOMENT.contains(collection))
                .toList();
    }

    /** Whether documents of this collection are in a store in which nobody has done anything yet. */
    static boolean isOfAFirstStart(String collection) {
        return OF_A_FIRST_START.contains(collection);
    }
}
