package dev.countersign.publishing;

import dev.countersign.kit.Json;
import dev.countersign.kit.RichText;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** An edition's content as a tree of maps and lists, its rich texts in whatever form is wanted. */
final class ContentTree {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    /** What people look for first. Canonical JSON is sorted by the alphabet; answers are read by people too. */
    private static final List<String> FIRST = List.of(
            "_type",
            "_key",
            "type",
            "key",
            "id",
            "slug",
            "kind",
            "name",
            "title",
            "heading",
            "aspect",
            "term",
            "question",
            "label",
            "src",
            "alt",
            "style",
            "summary",
            "intro",
            "text",
            "body");

    private static final List<String> LAST = List.of("closing", "references", "digest");

    private static final Comparator<String> READING_ORDER =
            Comparator.comparingInt(ContentTree::rank).thenComparing(Comparator.naturalOrder());

    private ContentTree() {}

    /** The tree of some JSON, its members in the order in which people read. */
    static Map<String, Object> read(byte[] content) {
        return ordered(Json.MAPPER.readValue(content, MEMBERS));
    }

    /** The same tree with each Portable Text array in this form. */
    static Object in(RichTextForm form, Object node) {
        if (form == RichTextForm.PORTABLE) return node;
        return switch (node) {
            case Map<?, ?> map -> {
                var members = new LinkedHashMap<String, Object>();
                map.forEach((name, value) -> members.put(String.valueOf(name), in(form, value)));
                yield members;
            }
            case List<?> list when isPortableText(list) -> form.render(Json.MAPPER.convertValue(list, RichText.class));
            case List<?> list -> list.stream().map(element -> in(form, element)).toList();
            default -> node;
        };
    }

    private static Map<String, Object> ordered(Map<?, ?> members) {
        var ordered = new LinkedHashMap<String, Object>();
        members.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey()), READING_ORDER))
                .forEach(entry -> ordered.put(String.valueOf(entry.getKey()), orderedWithin(entry.getValue())));
        return ordered;
    }

    private static Object orderedWithin(Object node) {
        return switch (node) {
            case Map<?, ?> map -> ordered(map);
            case List<?> list -> list.stream().map(ContentTree::orderedWithin).toList();
            default -> node;
        };
    }

    private static int rank(String name) {
        var first = FIRST.indexOf(name);
        if (first >= 0) return first;
        return FIRST.size() + 1 + LAST.indexOf(name);
    }

    private static boolean isPortableText(List<?> list) {
        return !list.isEmpty() && list.getFirst() instanceof Map<?, ?> first && "block".equals(first.get("_type"));
    }
}
