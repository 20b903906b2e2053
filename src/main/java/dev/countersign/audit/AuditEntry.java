package dev.countersign.audit;

import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.kit.StateChange;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One link of the chain.
 *
 * @param number position in the chain, from 1 without a gap
 * @param changeId identity of the change, so that following it twice writes one entry
 * @param change what happened
 * @param previous digest of the entry before; null for the first
 * @param digest over number, change and previous in canonical JSON
 */
@Document("audit")
public record AuditEntry(
        @Id long number,
        @Indexed(unique = true) String changeId,
        StateChange change,
        @Nullable Digest previous,
        Digest digest) {

    static AuditEntry after(@Nullable AuditEntry last, StateChange change) {
        var number = last == null ? 1 : last.number() + 1;
        var previous = last == null ? null : last.digest();
        return new AuditEntry(number, change.id(), change, previous, digestOf(number, change, previous));
    }

    /** The digest that this entry should have. */
    Digest recomputed() {
        return digestOf(number, change, previous);
    }

    /** What the digest is over. */
    public Map<String, Object> link() {
        return link(number, change, previous);
    }

    private static Digest digestOf(long number, StateChange change, @Nullable Digest previous) {
        return CanonicalJson.digest(link(number, change, previous));
    }

    private static Map<String, Object> link(long number, StateChange change, @Nullable Digest previous) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("number", number);
        link.put("id", change.id());
        link.put("type", change.type());
        link.put("subject", change.subject());
        if (change.by() != null) link.put("by", change.by().value());
        link.put("byName", change.byName());
        link.put("at", change.at().toString());
        if (change.why() != null) link.put("why", change.why());
        link.put("details", change.sortedDetails());
        if (previous != null) link.put("previous", previous.value());
        return link;
    }
}
