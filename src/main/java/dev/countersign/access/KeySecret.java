package dev.countersign.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.countersign.kit.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an API key is presented by: {@code csk_} and 256 random bits in hexadecimal digits. The prefix lets people and scanners of source code tell
 * it for what it is. Nothing prints it but {@link #value}, which is shown once.
 */
public record KeySecret(String value) {

    /** What every secret begins with. */
    public static final String PREFIX = "csk_";

    private static final int BYTES = 32;
    private static final Pattern MOST_OF_ONE = Pattern.compile(PREFIX + "[0-9a-f]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public KeySecret {
        if (value.length() != PREFIX.length() + 2 * BYTES || !value.matches(PREFIX + "[0-9a-f]+"))
            throw new IllegalArgumentException(
                    "This is no API key: one is '%s' and %d hexadecimal digits".formatted(PREFIX, 2 * BYTES));
    }

    /** Whether a text has one in it, or most of one. */
    static boolean isIn(String text) {
        return text.contains(PREFIX) && MOST_OF_ONE.matcher(text).find();
    }

    /** A new one, which nobody can guess. */
    static KeySecret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(PREFIX + HexFormat.of().formatHex(bytes));
    }

    /**
     * What is kept of it. One fast hash is enough, unlike for a password: there are no likely secrets to try, only 2²⁵⁶ equally unlikely ones, and
     * a slow hash would make every request slow.
     */
    Digest digest() {
        return Digest.of(value.getBytes(US_ASCII));
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
