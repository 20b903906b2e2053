package dev.countersign.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An edition as readers get it. Computes its digests again, as docs/verifying.md tells them to. */
record DeliveredEdition(JsonNode json) {

    private static final List<String> WHOLE = List.of(
            "type",
            "id",
            "locale",
            "title",
            "summary",
            "image",
            "audience",
            "riskClass",
            "sections",
            "references",
            "disclosures");
    private static final List<String> COMPOSITION =
            List.of("locale", "title", "summary", "image", "audience", "riskClass");

    int number() {
        return json.path("edition").asInt();
    }

    String digest() {
        return json.path("digest").asString("");
    }

    /** The digest of each part by its key, as the edition says it. */
    Map<String, String> partDigests() {
        var digests = new TreeMap<String, String>();
        json.path("partDigests")
                .propertyStream()
                .forEach(part -> digests.put(part.getKey(), part.getValue().asString()));
        return digests;
    }

    /** The keys of the parts that policy frees from signatures. */
    Set<String> promotions() {
        var keys = new HashSet<String>();
        sections()
                .filter(section -> section.path("type").asString("").equals("promotion"))
                .forEach(section -> keys.add(section.path("key").asString()));
        return keys;
    }

    /** Every digest in it that is not that of the words beside it. */
    List<String> wrongDigests() {
        var wrong = new ArrayList<String>();
        var expected = expected();
        if (!expected.equals(partDigests()))
            wrong.add("its parts have the digests %s and say %s".formatted(expected, partDigests()));
        var whole = only(WHOLE);
        if (json.has("references")) whole.set("references", references());
        if (!Canonical.digest(whole).equals(digest()))
            wrong.add("its digest is %s and it says %s".formatted(Canonical.digest(whole), digest()));
        return wrong;
    }

    private Map<String, String> expected() {
        var expected = new TreeMap<String, String>();
        expected.put("composition", Canonical.digest(composition()));
        sections().forEach(section -> {
            expected.put(section.path("key").asString(), Canonical.digest(content(section)));
            cards(section)
                    .forEach(card -> expected.put(
                            "card:" + card.path("slug").asString(), Canonical.digest(without(card, "digest"))));
        });
        return expected;
    }

    private ObjectNode composition() {
        var composition = only(COMPOSITION);
        composition.put("type", "composition");
        var disclosures = json.path("disclosures");
        if (!disclosures.isEmpty()) composition.set("disclosures", disclosures);
        var cited = new HashSet<String>();
        sections().forEach(section -> cited.addAll(cited(section)));
        var others = references();
        others.removeIf(reference -> cited.contains(reference.path("id").asString()));
        if (!others.isEmpty()) composition.set("references", others);
        var order = composition.putArray("order");
        sections().forEach(section -> {
            order.add(section.path("key").asString());
            cards(section).forEach(card -> order.add("card:" + card.path("slug").asString()));
        });
        return composition;
    }

    private ObjectNode content(JsonNode section) {
        var content = without(section, "digest");
        if (section.has("treatments")) {
            var ids = content.putArray("treatments");
            cards(section).forEach(card -> ids.add(card.path("id").asString()));
        }
        var cited = cited(section);
        var references = references();
        references.removeIf(reference -> !cited.contains(reference.path("id").asString()));
        if (!references.isEmpty()) content.set("references", references);
        return content;
    }

    private Stream<JsonNode> sections() {
        return json.path("sections").valueStream();
    }

    private static Stream<JsonNode> cards(JsonNode section) {
        return section.path("treatments").valueStream();
    }

    private ArrayNode references() {
        var references = Client.MAPPER.createArrayNode();
        json.path("references").valueStream().forEach(reference -> references.add(without(reference, "status")));
        return references;
    }

    /** What a section's own words rest on; what its cards cite is theirs. */
    private static Set<String> cited(JsonNode section) {
        var cited = new HashSet<String>();
        gather(without(section, "treatments"), cited);
        return cited;
    }

    private static void gather(JsonNode node, Set<String> cited) {
        if (node.path("_type").asString("").equals("citation"))
            cited.add(node.path("reference").asString());
        node.valueStream().forEach(below -> gather(below, cited));
    }

    private ObjectNode only(List<String> names) {
        return ((ObjectNode) json.deepCopy()).retain(names);
    }

    private static ObjectNode without(JsonNode object, String name) {
        return ((ObjectNode) object.deepCopy()).without(name);
    }
}
