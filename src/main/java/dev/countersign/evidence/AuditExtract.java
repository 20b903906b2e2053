package dev.countersign.evidence;

import dev.countersign.audit.AuditEntry;
import dev.countersign.audit.AuditTrail;
import java.util.Map;

/** A part of the audit trail as JSON: each entry in the very form that its digest is over. */
final class AuditExtract {

    private AuditExtract() {}

    static Map<String, Object> of(AuditTrail.Extract extract) {
        return Map.of(
                "entries", extract.entries().stream().map(AuditExtract::entry).toList(),
                "links", extract.links());
    }

    private static Map<String, Object> entry(AuditEntry entry) {
        return Map.of("link", entry.link(), "digest", entry.digest());
    }
}
