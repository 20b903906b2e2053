package dev.countersign.review.diff;

import dev.countersign.review.PartKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs between two texts. A pure function of the two; equal texts differ in nothing, and from the differences either text can be read
 * again.
 *
 * <p>Why it is so: {@code docs/decisions/0016-comparing-texts.md}.
 *
 * @param parts every part of either, in the order of the latter text, what is gone where it stood
 */
public record Difference(List<PartDifference> parts) {

    public Difference {
        parts = List.copyOf(parts);
    }

    /** Compares the former text with the latter. */
    public static Difference between(Transcript before, Transcript after) {
        var titles = new Titles(before, after);
        return new Difference(
                Pairing.byName(
                                List.copyOf(before.parts().keySet()),
                                List.copyOf(after.parts().keySet()),
                                key -> key)
                        .stream()
                        .map(pair -> part(pair, before, after, titles))
                        .toList());
    }

    private static PartDifference part(Pairing.Pair<PartKey> pair, Transcript before, Transcript after, Titles titles) {
        var key = pair.after() != null ? pair.after() : pair.before();
        if (key == null) throw new IllegalStateException("A pair has at least one member");
        return new PartDifference(
                key,
                titles.of(key),
                pair.place(),
                Fields.between(
                        "",
                        titles.named(before.find(key).orElse(Map.of())),
                        titles.named(after.find(key).orElse(Map.of()))));
    }

    /** Whether the two say the same in the same order. */
    public boolean isEmpty() {
        return changed().isEmpty();
    }

    /** The parts about which anything differs. */
    public List<PartDifference> changed() {
        return parts.stream().filter(PartDifference::isChanged).toList();
    }

    /** What became of this part; empty if neither text has it. */
    public Optional<PartDifference> find(PartKey key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** In one line: {@code 2 changed, 1 new}; {@code no difference} if there is none. */
    public String summary() {
        var counts = changed().stream()
                .collect(Collectors.groupingBy(PartDifference::fate, LinkedHashMap::new, Collectors.counting()));
        return counts.isEmpty()
                ? "no difference"
                : counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", "));
    }

    /** What the parts are called in both texts, so that lists of parts can be read and a new name is no change of the order. */
    private record Titles(Transcript before, Transcript after) {

        String of(PartKey key) {
            return after.title(key).or(() -> before.title(key)).orElse(key.value());
        }

        /** The same members, the lists of keys and ids in them as records with titles. */
        Map<String, Object> named(Map<String, Object> content) {
            var named = new LinkedHashMap<>(content);
            named.computeIfPresent("order", (name, keys) -> records(keys, key -> of(new PartKey(key))));
            named.computeIfPresent("treatments", (name, ids) -> records(ids, this::card));
            return named;
        }

        private String card(String id) {
            return Stream.of(after, before)
                    .map(text -> text.cards().get(id))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(id);
        }

        private static List<Map<String, Object>> records(
                Object list, java.util.function.Function<String, String> title) {
            var records = new ArrayList<Map<String, Object>>();
            for (var element : (List<?>) list)
                records.add(Map.of("id", element.toString(), "title", title.apply(element.toString())));
            return records;
        }
    }
}
