package dev.countersign.review.diff;

import dev.countersign.kit.RichText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values in a part's JSON are, for people. */
final class Values {

    private static final Set<String> CONSTANTS = Set.of(
            "type",
            "aspect",
            "level",
            "tone",
            "kind",
            "riskClass",
            "safety.contraindications.strength",
            "evidence.direction",
            "references.kind",
            "references.retraction.status");

    private Values() {}

    static boolean isRichText(@Nullable Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.getFirst() instanceof Map<?, ?> map
                && "block".equals(map.get("_type"));
    }

    static boolean isRecords(@Nullable Object value) {
        return value instanceof List<?> list
                && !list.isEmpty()
                && list.getFirst() instanceof Map<?, ?>
                && !isRichText(value);
    }

    /** Rich text; none where there is none. */
    @SuppressWarnings("unchecked") // what was read from JSON has names for members
    static RichText richText(@Nullable Object value) {
        return value != null && isRichText(value)
                ? RichText.ofPortable((List<Map<String, Object>>) value)
                : RichText.EMPTY;
    }

    /** Records; none where there are none. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> records(@Nullable Object value) {
        return value != null && isRecords(value) ? (List<Map<String, Object>>) value : List.of();
    }

    /** Each element as a text. */
    static List<String> texts(String path, @Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(element -> text(path, element)).toList()
                : List.of();
    }

    /** The value as a text; empty where there is none. */
    static String text(String path, @Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Boolean truth) return truth ? "Yes" : "No";
        return CONSTANTS.contains(path) ? Members.inWords(value.toString()) : value.toString();
    }
}
