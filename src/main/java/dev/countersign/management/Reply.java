package dev.countersign.management;

import java.util.Map;
import java.util.TreeMap;
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

    static Reply nothing() {
        return new Reply(HttpStatus.NO_CONTENT, null, Map.of());
    }

    /** The same with the version by which the thing may be changed. */
    Reply at(String version) {
        var all = new TreeMap<>(headers);
        all.put(HttpHeaders.ETAG, '"' + version + '"');
        return new Reply(status, body, all);
    }
}
