package dev.countersign.publishing;

import dev.countersign.kit.Json;
import dev.countersign.kit.RichText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** An edition's content as a tree of maps and lists, its rich texts in whatever form is wanted. */
final class ContentTree {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private ContentTree() {}

    static Map<String, Object> read(byte[] content) {
        return Json.MAPPER.readValue(content, MEMBERS);
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

    private static boolean isPortableText(List<?> list) {
        return !list.isEmpty() && list.getFirst() instanceof Map<?, ?> first && "block".equals(first.get("_type"));
    }
}
