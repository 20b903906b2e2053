package dev.countersign.faults;

import dev.countersign.faults.Ledger.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Everything that is there was asked for, and once: no article, card or person was made twice by a request that was sent again. */
record NothingTwice(Ledger ledger, Archive archive) implements Check {

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        for (var kind : Kind.values()) look(kind, findings);
        return findings;
    }

    private void look(Kind kind, List<String> findings) {
        var known = new HashMap<String, String>();
        ledger.made(kind.collection()).forEach((marker, id) -> known.put(id, marker));
        var listed = new HashSet<String>();
        for (var item : archive.all(kind.collection())) {
            var id = item.path("id").asString();
            if (!listed.add(id)) findings.add(kind.path(id) + " is in the list twice");
            if (!known.containsKey(id)) explain(kind, id, known, findings);
        }
        known.forEach((id, marker) -> {
            if (!listed.contains(id))
                findings.add(kind.path(id) + " (" + marker + ") was acknowledged and is in no list");
        });
    }

    /** What nobody was told of may have been made by a request that was never answered, or by an import beside its article. */
    private void explain(Kind kind, String id, HashMap<String, String> known, List<String> findings) {
        var answer = archive.get(kind.path(id));
        var marker = name(kind, answer.body());
        var thing = new Thing(kind.collection(), marker);
        if (known.containsValue(marker)) findings.add(kind.path(id) + " was made twice: " + marker);
        else if (ledger.mayBeMade(thing) || isBeside(kind)) {
            ledger.made(thing, id);
            known.put(id, marker);
        } else findings.add(kind.path(id) + " is there and nobody asked for it: " + marker);
    }

    private static boolean isBeside(Kind kind) {
        return Set.of(Kind.CARD, Kind.PERSON).contains(kind);
    }

    private static String name(Kind kind, JsonNode thing) {
        var content = thing.path(kind.member());
        return content.path("title").asString(content.path("name").asString(""));
    }
}
