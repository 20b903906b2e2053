package dev.countersign.evidence;

import dev.countersign.kit.Json;
import dev.countersign.kit.RichText;
import dev.countersign.publishing.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Reads the content of an edition as it was signed. */
final class EvidenceText {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private EvidenceText() {}

    static Map<String, Object> content(Edition edition) {
        return Json.MAPPER.readValue(edition.content(), MEMBERS);
    }

    static List<Map<String, Object>> references(Edition edition) {
        return objects(content(edition).get("references"));
    }

    static List<Map<String, Object>> sections(Edition edition) {
        return objects(content(edition).get("sections"));
    }

    /** The running text in this node: rich texts and the summary, not headings, labels and fragments of lists. */
    static Stream<String> running(@Nullable Object node) {
        return switch (node) {
            case List<?> list when isRichText(list) -> Stream.of(richText(list).plain());
            case List<?> list -> list.stream().flatMap(EvidenceText::running);
            case Map<?, ?> map -> map.values().stream().flatMap(EvidenceText::running);
            case null, default -> Stream.of();
        };
    }

    static boolean isRichText(List<?> list) {
        return !list.isEmpty() && list.getFirst() instanceof Map<?, ?> first && "block".equals(first.get("_type"));
    }

    static RichText richText(List<?> portable) {
        return Json.MAPPER.convertValue(portable, RichText.class);
    }

    @SuppressWarnings("unchecked") // what Jackson reads as an array of objects is a list of maps by name
    static List<Map<String, Object>> objects(@Nullable Object list) {
        return list == null ? List.of() : (List<Map<String, Object>>) list;
    }
}
