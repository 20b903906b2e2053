package dev.countersign.delivery;

import dev.countersign.publishing.Representation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * An answer that is ready to send: its bytes in each coding, and all that its headers say. Made once, sent many times.
 *
 * @param lastModified in whole seconds, as HTTP counts; null where nobody keeps count
 * @param headers those that are the same in every coding
 */
record Answer(
        String contentType,
        Coded plain,
        Coded gzip,
        @Nullable Instant lastModified,
        Map<String, String> headers) {

    static final String JSON = "application/json";
    static final String JSON_LD = "application/ld+json";

    /** What intermediaries take at most in one header; longer lists are left out whole. */
    private static final int LONGEST_HEADER = 4_000;

    private static final int TAG_DIGITS = 32;

    /** The bytes in one coding, with the entity tag and the digest of exactly these. */
    record Coded(byte[] bytes, String tag, String reprDigest) {
        private static Coded of(byte[] bytes, String tag) {
            return new Coded(bytes, '"' + tag + '"', "sha-256=:" + base64(sha256(bytes)) + ":");
        }
    }

    /**
     * An answer of ready bytes.
     *
     * @param surrogateKeys everything that it depends on
     */
    static Answer of(Representation ready, @Nullable Instant lastModified, Collection<String> surrogateKeys) {
        var tag = ready.digest().hex().substring(0, TAG_DIGITS);
        var modified = lastModified == null ? null : lastModified.truncatedTo(ChronoUnit.SECONDS);
        var headers = new LinkedHashMap<String, String>();
        headers.put(HttpHeaders.VARY, "Accept-Encoding");
        if (modified != null)
            headers.put(
                    HttpHeaders.LAST_MODIFIED,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(modified.atOffset(ZoneOffset.UTC)));
        var keys = surrogateKeys.stream().distinct().toList();
        var length = keys.stream().mapToInt(key -> key.length() + 1).sum();
        if (!keys.isEmpty() && length <= LONGEST_HEADER) {
            headers.put("Surrogate-Key", String.join(" ", keys));
            headers.put("Cache-Tag", String.join(",", keys));
        }
        return new Answer(JSON, Coded.of(ready.body(), tag), Coded.of(ready.gzip(), tag + "-gzip"), modified, headers);
    }

    /** An answer made of a value that is put into JSON now. */
    static Answer made(Object value, @Nullable Instant lastModified, Collection<String> surrogateKeys) {
        return of(Representation.of(value), lastModified, surrogateKeys);
    }

    /** The same as another media type. */
    Answer as(String type) {
        return new Answer(type, plain, gzip, lastModified, headers);
    }

    /** The same for a list that somebody follows: a cache asks each time whether it has grown. */
    Answer toBeAskedFor() {
        var more = new LinkedHashMap<>(headers);
        more.put(HttpHeaders.CACHE_CONTROL, "no-cache");
        return new Answer(contentType, plain, gzip, lastModified, more);
    }

    /** The same for what can never become another: a cache need not ask again. */
    Answer lasting() {
        var more = new LinkedHashMap<>(headers);
        more.put(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        return new Answer(contentType, plain, gzip, lastModified, more);
    }

    /**
     * The same in a language.
     *
     * @param byLanguage whether the caller's languages chose it
     */
    Answer in(String locale, boolean byLanguage) {
        var more = new LinkedHashMap<>(headers);
        more.put(HttpHeaders.CONTENT_LANGUAGE, locale);
        if (byLanguage) more.put(HttpHeaders.VARY, "Accept-Encoding, Accept-Language");
        return new Answer(contentType, plain, gzip, lastModified, more);
    }

    /** How much memory it takes, about. */
    int weight() {
        return plain.bytes().length + gzip.bytes().length + 1_000;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
