package dev.countersign.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The audit trail verifies, no entry that was ever read is gone or another, and it tells each act as often as it happened. */
final class TrailHolds {

    private static final int PAGE = 100;

    private final TreeMap<Long, String> entries = new TreeMap<>();
    private final Map<Act, Integer> told = new HashMap<>();

    /** The check, against the application as it runs now. What was read before is remembered. */
    Check of(Ledger ledger, Archive archive) {
        return () -> {
            var findings = new ArrayList<String>();
            var verification = archive.get("audit/verification").body();
            if (!verification.path("holds").asBoolean()) findings.add("The audit trail does not hold: " + verification);
            read(archive, findings);
            compare(ledger, findings);
            return findings;
        };
    }

    private void read(Archive archive, List<String> findings) {
        var known = entries.isEmpty() ? 0 : entries.lastKey();
        var fresh = new TreeMap<Long, JsonNode>();
        for (long before = Long.MAX_VALUE; before > known; ) {
            var page = archive.get("audit?limit=" + PAGE + (before == Long.MAX_VALUE ? "" : "&before=" + before))
                    .body()
                    .path("items")
                    .valueStream()
                    .toList();
            page.forEach(entry -> fresh.put(entry.path("number").asLong(), entry));
            if (page.size() < PAGE) break;
            before = page.getLast().path("number").asLong();
        }
        if (known > 0 && !fresh.containsKey(known))
            findings.add("Entry %d of the audit trail is gone".formatted(known));
        fresh.forEach((number, entry) -> take(number, entry, findings));
    }

    private void take(long number, JsonNode entry, List<String> findings) {
        var digest = entry.path("digest").asString("");
        var before = entries.putIfAbsent(number, digest);
        if (before == null)
            told.merge(
                    new Act(
                            entry.path("type").asString(""),
                            entry.path("subject").asString("")),
                    1,
                    Integer::sum);
        else if (!before.equals(digest)) findings.add("Entry %d of the audit trail was another".formatted(number));
    }

    private void compare(Ledger ledger, List<String> findings) {
        if (!entries.isEmpty() && entries.size() != entries.lastKey())
            findings.add("The audit trail has %d entries up to number %d".formatted(entries.size(), entries.lastKey()));
        ledger.done().forEach((act, times) -> {
            var found = told.getOrDefault(act, 0);
            if (found < times)
                findings.add(
                        "%s was acknowledged %d times and is in the audit trail %d times".formatted(act, times, found));
            if (found > ledger.attempted(act))
                findings.add("%s was asked for %d times and is in the audit trail %d times"
                        .formatted(act, ledger.attempted(act), found));
        });
    }
}
