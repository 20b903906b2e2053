package dev.countersign.publishing;

import dev.countersign.kit.CanonicalJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes an edition's content apart into what was signed of each part, from the content alone, as docs/verifying.md tells readers to do it. On
 * purpose it shares nothing with the code that put the content together.
 */
final class SignedParts {

    private SignedParts() {}

    /** The digest of each part of this content by its key. */
    static Map<String, String> digests(Map<String, Object> content) {
        var digests = new LinkedHashMap<String, String>();
        contents(content).forEach((key, signed) -> digests.put(key, digest(signed)));
        return digests;
    }

    /** What was signed of each part of this content by its key, in reading order. */
    static SequencedMap<String, Map<String, Object>> contents(Map<String, Object> content) {
        var contents = new LinkedHashMap<String, Map<String, Object>>();
        var order = new ArrayList<String>();
        var citedAnywhere = new TreeSet<String>();
        for (var section : list(content, "sections")) {
            var key = String.valueOf(section.get("key"));
            var cards = list(section, "treatments");
            var signed = without(section, "digest", "treatments");
            var cited = cited(signed);
            citedAnywhere.addAll(cited);
            order.add(key);
            put(signed, "treatments", cards.stream().map(card -> card.get("id")).toList());
            put(signed, "references", references(content, cited, true));
            contents.put(key, signed);
            for (var card : cards) {
                var cardKey = "card:" + card.get("slug");
                order.add(cardKey);
                contents.put(cardKey, without(card, "digest"));
            }
        }
        contents.putFirst("composition", composition(content, order, citedAnywhere));
        return contents;
    }

    private static Map<String, Object> composition(
            Map<String, Object> content, List<String> order, Set<String> citedAnywhere) {
        var composition = new LinkedHashMap<String, Object>();
        composition.put("type", "composition");
        for (var name : List.of("locale", "title", "summary", "image", "audience", "riskClass"))
            if (content.containsKey(name)) composition.put(name, content.get(name));
        if (content.get("disclosures") instanceof List<?> disclosures) put(composition, "disclosures", disclosures);
        put(composition, "references", references(content, citedAnywhere, false));
        composition.put("order", order);
        return composition;
    }

    private static List<Map<String, Object>> references(Map<String, Object> content, Set<String> of, boolean cited) {
        return list(content, "references").stream()
                .filter(reference -> of.contains(String.valueOf(reference.get("id"))) == cited)
                .toList();
    }

    private static Set<String> cited(Object node) {
        var cited = new TreeSet<String>();
        switch (node) {
            case Map<?, ?> map
            when "citation".equals(map.get("_type")) -> cited.add(String.valueOf(map.get("reference")));
            case Map<?, ?> map -> map.values().forEach(value -> cited.addAll(cited(value)));
            case List<?> list -> list.forEach(element -> cited.addAll(cited(element)));
            default -> {
                // Nothing is cited by a text or a number.
            }
        }
        return cited;
    }

    private static void put(Map<String, Object> members, String name, List<?> list) {
        if (!list.isEmpty()) members.put(name, list);
    }

    private static Map<String, Object> without(Map<String, Object> members, String... names) {
        var kept = new LinkedHashMap<>(members);
        for (var name : names) kept.remove(name);
        return kept;
    }

    private static String digest(Map<String, Object> signed) {
        return CanonicalJson.digest(signed).value();
    }

    @SuppressWarnings("unchecked") // what Jackson reads as an array of objects is a list of maps by name
    private static List<Map<String, Object>> list(Map<String, Object> members, String name) {
        return (List<Map<String, Object>>) members.getOrDefault(name, List.of());
    }
}
