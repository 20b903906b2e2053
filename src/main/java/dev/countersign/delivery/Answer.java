package dev.countersign.delivery;

import dev.countersign.publishing.Representation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is ready to send: its bytes in each coding, and all that its headers say. Made once, sent many times.
 *
 * @param lastModified null where nobody keeps count
 * @param language the locale of what is in it; null where several are
 * @param variesByLanguage whether the caller's languages chose it
 * @param surrogateKeys everything that it depends on, complete or empty
 */
record Answer(
        String contentType,
        Coded plain,
        Coded gzip,
        @Nullable Instant lastModified,
        @Nullable String language,
        boolean variesByLanguage,
        List<String> surrogateKeys) {

    static final String JSON = "application/json";
    static final String JSON_LD = "application/ld+json";

    /** What intermediaries take at most in one header; longer lists are left out whole. */
    private static final int LONGEST_HEADER = 4_000;

    private static final int TAG_DIGITS = 32;

    /** The bytes in one coding, with the entity tag and the digest of exactly these. */
    record Coded(byte[] bytes, String tag, String reprDigest) {
        private static Coded of(byte[] bytes, String tag) {
            return new Coded(bytes, tag, "sha-256=:" + Base64.getEncoder().encodeToString(sha256(bytes)) + ":");
        }
    }

    Answer {
        if (lastModified != null) lastModified = lastModified.truncatedTo(ChronoUnit.SECONDS);
    }

    static Answer of(Representation ready, @Nullable Instant lastModified, Collection<String> surrogateKeys) {
        return new Answer(
                JSON,
                Coded.of(ready.body(), '"' + ready.digest().hex().substring(0, TAG_DIGITS) + '"'),
                Coded.of(ready.gzip(), '"' + ready.digest().hex().substring(0, TAG_DIGITS) + "-gzip\""),
                lastModified,
                null,
                false,
                fitting(surrogateKeys));
    }

    /** An answer made of a value that is put into JSON now. */
    static Answer made(Object value, @Nullable Instant lastModified, Collection<String> surrogateKeys) {
        return of(Representation.of(value), lastModified, surrogateKeys);
    }

    Answer as(String type) {
        return new Answer(type, plain, gzip, lastModified, language, variesByLanguage, surrogateKeys);
    }

    Answer in(String locale, boolean chosenByLanguage) {
        return new Answer(contentType, plain, gzip, lastModified, locale, chosenByLanguage, surrogateKeys);
    }

    /** How much memory it takes, about. */
    int weight() {
        return plain.bytes().length + gzip.bytes().length + 1_000;
    }

    private static List<String> fitting(Collection<String> keys) {
        var distinct = keys.stream().distinct().toList();
        var length = distinct.stream().mapToInt(key -> key.length() + 1).sum();
        return length > LONGEST_HEADER ? List.of() : distinct;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
