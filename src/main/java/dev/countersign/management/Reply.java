package dev.countersign.management;

import dev.countersign.kit.http.Cursor;
import dev.countersign.kit.http.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * What a controller answers.
 *
 * @param body put into JSON as content is; null for none
 * @param headers such as {@code ETag} and {@code Location}
 */
record Reply(HttpStatus status, @Nullable Object body, Map<String, String> headers) {

    static final String ROOT = "/api/v1/manage";

    static Reply of(Object body) {
        return new Reply(HttpStatus.OK, body, Map.of());
    }

    /**
     * Something was made.
     *
     * @param path where it is, below {@link #ROOT}, such as {@code /articles/01J…}
     */
    static Reply created(String path, Object body) {
        return new Reply(HttpStatus.CREATED, body, Map.of(HttpHeaders.LOCATION, ROOT + path));
    }

    /** A text of a type of its own, such as YAML. */
    static Reply written(String type, String text) {
        return of(new Written(type, text));
    }

    /** A body that is no JSON. */
    record Written(String type, String text) {}

    static Reply nothing() {
        return new Reply(HttpStatus.NO_CONTENT, null, Map.of());
    }

    /** A list that comes whole. It is there also when it is empty. */
    static Reply all(List<?> items) {
        return of(Map.of("items", items));
    }

    /** A page of a list. The list is there also when it is empty. */
    static <T> Reply list(Page page, List<T> found, Function<T, Cursor> position, Function<T, ?> shown) {
        var around = new LinkedHashMap<String, Object>();
        around.put("limit", page.limit());
        page.next(found, position).ifPresent(next -> around.put("next", next.text()));
        var body = new LinkedHashMap<String, Object>();
        body.put("items", page.cut(found).stream().map(shown).toList());
        body.put("page", around);
        return of(body);
    }

    /** The same with the version by which the thing may be changed. */
    Reply at(String version) {
        var all = new TreeMap<>(headers);
        all.put(HttpHeaders.ETAG, '"' + version + '"');
        return new Reply(status, body, all);
    }
}
