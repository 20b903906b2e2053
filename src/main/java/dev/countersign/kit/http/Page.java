package dev.countersign.kit.http;

import dev.countersign.kit.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** Which part of a list is asked for, and the list's JSON: {@code {"items": […], "page": {…}}}. */
public record Page(int limit, Optional<Cursor> after, boolean withTotal) {

    private static final int MOST = 100;
    private static final int USUAL = 20;

    /**
     * The page that the parameters ask for.
     *
     * @param order names the list and its order, in which a cursor must have been given out
     */
    public static Page of(Parameters parameters, String order) {
        var cursor = parameters.text("cursor").map(text -> Cursor.read(text, order));
        if (cursor.isPresent() && cursor.get().isEmpty())
            parameters.fault(
                    "cursor", "'cursor' is what 'page.next' of the page before said, with the same 'sort'.", List.of());
        return new Page(limit(parameters), cursor.flatMap(read -> read), parameters.flag("total"));
    }

    /** How many elements the parameters ask for. */
    public static int limit(Parameters parameters) {
        return parameters.number("limit", 1, MOST, USUAL);
    }

    /** One more than the page holds, to see whether anything comes after it. */
    public int limitAndOne() {
        return limit + 1;
    }

    /** Where the page before ended, in a list that is sorted by one text; before all texts for the first page. */
    public String afterText() {
        return after.map(cursor -> cursor.position().getFirst()).orElse("");
    }

    /** What the page holds of what was found. */
    public <T> List<T> cut(List<T> found) {
        return found.size() > limit ? found.subList(0, limit) : found;
    }

    /** Where the next page begins, if anything comes after this one. */
    public <T> Optional<Cursor> next(List<T> found, Function<T, Cursor> after) {
        return found.size() > limit ? Optional.of(after.apply(found.get(limit - 1))) : Optional.empty();
    }

    /** Joins items that are JSON already. */
    public byte[] json(List<byte[]> items, Optional<Cursor> next, LongSupplier total) {
        var page = new LinkedHashMap<String, Object>();
        page.put("limit", limit);
        next.ifPresent(cursor -> page.put("next", cursor.text()));
        if (withTotal) page.put("total", total.getAsLong());
        var json = new ByteArrayOutputStream();
        write(json, "{\"items\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) json.write(',');
            json.writeBytes(items.get(i));
        }
        write(json, "],\"page\":");
        json.writeBytes(Json.MAPPER.writeValueAsBytes(page));
        json.write('}');
        return json.toByteArray();
    }

    private static void write(ByteArrayOutputStream json, String text) {
        json.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
