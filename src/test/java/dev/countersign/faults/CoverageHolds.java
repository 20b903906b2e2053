package dev.countersign.faults;

import dev.countersign.faults.Ledger.SignedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What was signed stays signed: a part that a live edition shows, or over which a signature was acknowledged, is covered. */
record CoverageHolds(Ledger ledger, Archive archive) implements Check {

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        for (var id : ledger.made(Kind.ARTICLE.collection()).values()) {
            var article = archive.found("articles/" + id);
            if (article.isEmpty()) continue; // others say so
            var live = liveParts(article.get().body(), id);
            archive.get("articles/" + id + "/coverage")
                    .body()
                    .path("parts")
                    .valueStream()
                    .forEach(part -> {
                        var key = part.path("key").asString();
                        var digest = part.path("digest").asString();
                        var isShown = digest.equals(live.get(key));
                        if (!part.path("covered").asBoolean()
                                && (isShown || ledger.isSigned(new SignedPart(key, digest))))
                            findings.add("articles/%s: part %s is %s and not covered: %s"
                                    .formatted(id, key, isShown ? "live" : "signed", part.path("reasons")));
                    });
        }
        return findings;
    }

    private Map<String, String> liveParts(JsonNode article, String id) {
        var live = EditionsWhole.live(article);
        if (live == PublicState.NOTHING) return Map.of();
        for (var edition : archive.all("articles/" + id + "/editions"))
            if (edition.path("edition").asInt() == live)
                return archive.delivered("articles/%s/editions/%d?locale=%s"
                                .formatted(
                                        edition.path("slug").asString(),
                                        live,
                                        edition.path("locale").asString()))
                        .map(json -> new DeliveredEdition(json).partDigests())
                        .orElse(Map.of());
        return Map.of();
    }
}
