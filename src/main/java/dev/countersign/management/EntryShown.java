package dev.countersign.management;

import dev.countersign.audit.AuditEntry;
import dev.countersign.kit.Digest;
import dev.countersign.kit.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A link of the audit chain. Its digest is over all members but itself, as canonical JSON. */
record EntryShown(
        long number,
        String id,
        String type,
        String subject,
        @Nullable UserId by,
        String byName,
        Instant at,
        @Nullable String why,
        Map<String, String> details,
        @Nullable Digest previous,
        Digest digest) {

    static EntryShown of(AuditEntry entry) {
        var change = entry.change();
        return new EntryShown(
                entry.number(),
                change.id(),
                change.type(),
                change.subject(),
                change.by(),
                change.byName(),
                change.at(),
                change.why(),
                change.sortedDetails(),
                entry.previous(),
                entry.digest());
    }
}
