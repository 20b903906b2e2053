package dev.countersign.faults;

import dev.countersign.faults.Ledger.SignedPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Nothing is half-published: what readers get, the list of editions and the house itself name the same live edition; every edition that ever was
 * is there, under a number of its own, with digests that can be computed again, and each of its parts was signed by somebody.
 */
record EditionsWhole(Ledger ledger, Archive archive) implements Check {

    /** The number of the live edition that the house names. */
    static int live(JsonNode article) {
        return article.path("live").path("edition").asInt(PublicState.NOTHING);
    }

    @Override
    public List<String> findings() {
        var findings = new ArrayList<String>();
        var delivered = new HashMap<String, Integer>();
        for (var item : archive.allDelivered("articles"))
            if (delivered.put(item.path("id").asString(), item.path("edition").asInt()) != null)
                findings.add("Readers find article %s twice".formatted(item.path("id")));
        for (var id : ledger.made(Kind.ARTICLE.collection()).values())
            archive.found("articles/" + id)
                    .ifPresent(article -> new Whole(id, findings).look(article.body(), delivered));
        return findings;
    }

    private final class Whole {

        private final String id;
        private final List<String> findings;

        Whole(String id, List<String> findings) {
            this.id = id;
            this.findings = findings;
        }

        void look(JsonNode article, Map<String, Integer> delivered) {
            var live = live(article);
            if (delivered.getOrDefault(id, PublicState.NOTHING) != live)
                find("the house says edition %d is live, the readers' list %s".formatted(live, delivered.get(id)));
            var editions = new TreeMap<Integer, JsonNode>();
            for (var edition : archive.all("articles/" + id + "/editions"))
                if (editions.put(edition.path("edition").asInt(), edition) != null)
                    find("two editions have the number " + edition.path("edition"));
            numbersAreWithoutGap(editions.keySet());
            standingsSay(live, editions);
            editions.forEach((number, edition) -> judge(number, edition, number == live));
        }

        private void numbersAreWithoutGap(Set<Integer> numbers) {
            for (int number = 1; number <= numbers.size(); number++)
                if (!numbers.contains(number)) find("it has editions %s: a number is left out".formatted(numbers));
            var missing = new HashSet<>(ledger.published(id).everSeen());
            missing.removeAll(numbers);
            if (!missing.isEmpty()) find("editions %s were there and are gone".formatted(missing));
        }

        private void standingsSay(int live, TreeMap<Integer, JsonNode> editions) {
            var named = editions.values().stream()
                    .filter(edition -> edition.path("standing").asString("").equals("live"))
                    .map(edition -> edition.path("edition").asInt())
                    .toList();
            if (!named.equals(live == PublicState.NOTHING ? List.of() : List.of(live)))
                find("the house says edition %d is live, the list of editions says %s".formatted(live, named));
        }

        private void judge(int number, JsonNode edition, boolean isLive) {
            var address = "articles/" + edition.path("slug").asString();
            var locale = "?locale=" + edition.path("locale").asString();
            var kept = archive.delivered(address + "/editions/" + number + locale);
            if (kept.isEmpty()) find("readers do not find edition " + number + ", which is in the list");
            kept.ifPresent(json -> judge(number, new DeliveredEdition(json), edition));
            if (isLive)
                archive.delivered(address + locale)
                        .ifPresentOrElse(
                                json -> judge(number, new DeliveredEdition(json), edition),
                                () -> find("readers do not find it at " + address));
        }

        private void judge(int number, DeliveredEdition edition, JsonNode listed) {
            if (edition.number() != number)
                find("readers get edition %d where edition %d is live".formatted(edition.number(), number));
            if (!edition.digest().equals(listed.path("digest").asString("")))
                find("edition %d has one digest in the list and another for readers".formatted(number));
            edition.wrongDigests().forEach(wrong -> find("edition %d: %s".formatted(number, wrong)));
            ledger.published(id).seen(number, edition.digest()).forEach(this::find);
            var free = edition.promotions();
            edition.partDigests().forEach((key, digest) -> {
                if (!free.contains(key) && !ledger.mayBeSigned(new SignedPart(key, digest)))
                    find("edition %d shows part %s, which nobody signed".formatted(number, key));
            });
        }

        private void find(String finding) {
            findings.add("articles/" + id + ": " + finding);
        }
    }
}
