package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import dev.countersign.kit.CanonicalJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the members of two JSON objects. */
final class Fields {

    /** What records are known by, where they have it. */
    private static final List<String> NAMES =
            List.of("term", "question", "population", "name", "condition", "outcome", "code", "title", "id");

    private Fields() {}

    /**
     * Every member of either, in reading order.
     *
     * @param within the path of the object, with a full stop at its end; empty for a part
     */
    static List<Field> between(String within, Map<String, Object> before, Map<String, Object> after) {
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .flatMap(name -> member(within + name, before.get(name), after.get(name)))
                .sorted(Comparator.comparingInt(field -> Members.rank(field.path())))
                .toList();
    }

    private static Stream<Field> member(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> || after instanceof Map<?, ?>)
            return between(path + ".", members(before), members(after)).stream();
        return Stream.of(new Field(path, Members.name(path), Members.role(path), content(path, before, after)));
    }

    private static Content content(String path, @Nullable Object before, @Nullable Object after) {
        if (Values.isRichText(before) || Values.isRichText(after))
            return new Content.Lines(Lines.ofRichText(Values.richText(before), Values.richText(after)));
        if (Values.isRecords(before) || Values.isRecords(after))
            return new Content.Entries(entries(path, Values.records(before), Values.records(after)));
        if (before instanceof List<?> || after instanceof List<?>)
            return new Content.Lines(Lines.ofList(
                    Values.texts(path, before),
                    Values.texts(path, after),
                    Members.isNumbered(path) ? Block.ListItem.NUMBER : Block.ListItem.BULLET));
        return new Content.Lines(Lines.ofText(Values.text(path, before), Values.text(path, after)));
    }

    private static List<Entry> entries(String path, List<Map<String, Object>> before, List<Map<String, Object>> after) {
        return pairs(path, before, after).stream()
                .map(pair -> entry(path, pair))
                .toList();
    }

    private static List<Pairing.Pair<Map<String, Object>>> pairs(
            String path, List<Map<String, Object>> before, List<Map<String, Object>> after) {
        if (Stream.concat(before.stream(), after.stream()).allMatch(entry -> entry.containsKey("id")))
            return Pairing.byName(before, after, entry -> String.valueOf(entry.get("id")));
        var bags = new HashMap<Map<String, Object>, Bag>();
        Function<Map<String, Object>, Bag> bag = entry -> bags.computeIfAbsent(entry, it -> Bag.of(words(it)));
        return Pairing.byLikeness(
                before,
                after,
                CanonicalJson::digest,
                (one, other) ->
                        title(one).equals(title(other)) ? 1 : bag.apply(one).likeness(bag.apply(other)));
    }

    private static Entry entry(String path, Pairing.Pair<Map<String, Object>> pair) {
        var before = pair.before() == null ? Map.<String, Object>of() : pair.before();
        var after = pair.after() == null ? Map.<String, Object>of() : pair.after();
        return new Entry(pair.place(), title(after.isEmpty() ? before : after), between(path + ".", before, after));
    }

    /** What a record is called. */
    static String title(Map<String, Object> entry) {
        return NAMES.stream()
                .map(entry::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse("");
    }

    private static String words(Object value) {
        var words = new ArrayList<String>();
        collect(value, words);
        return String.join(" ", words);
    }

    private static void collect(Object value, List<String> words) {
        if (Values.isRichText(value)) words.add(Values.richText(value).plain());
        else if (value instanceof Map<?, ?> map) map.values().forEach(member -> collect(member, words));
        else if (value instanceof List<?> list) list.forEach(element -> collect(element, words));
        else words.add(String.valueOf(value));
    }

    @SuppressWarnings("unchecked") // what was read from JSON has names for members
    private static Map<String, Object> members(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
