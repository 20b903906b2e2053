package dev.countersign.kit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.time.InstantSource;

/**
 * Makes identifiers that sort by the time they were made: 48 bits of milliseconds and 80 random bits in Crockford's base 32, 26 characters.
 * Within one millisecond each is one more than the one before, so that the order of creation is kept.
 *
 * @see <a href="https://github.com/ulid/spec">The ULID specification</a>
 */
public final class Ulid {

    private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Ulid SHARED = new Ulid(InstantSource.system());

    private final InstantSource clock;
    private long millis;
    private long high;
    private long low;

    Ulid(InstantSource clock) {
        this.clock = clock;
    }

    /** The next identifier of this process, later in order than every one before it. */
    public static String next() {
        return SHARED.following();
    }

    /**
     * The same identifier whenever it is asked for: one that belongs to another and has a number among those.
     *
     * @param ulid the other, of the same millisecond
     * @param number from 1
     */
    public static String derived(String ulid, int number) {
        var digits = Digest.of((demand(ulid, "anything") + "/" + number).getBytes(US_ASCII))
                .hex();
        var high = Long.parseLong(digits, 0, 10, 16);
        var low = Long.parseLong(digits, 10, 20, 16);
        return ulid.substring(0, 10) + encoded(high, 8) + encoded(low, 8);
    }

    /** Demands that a text is an identifier of this form, and returns it. */
    static String demand(String text, String of) {
        if (!text.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"))
            throw new IllegalArgumentException("'%s' is not the id of %s".formatted(Texts.shortened(text), of));
        return text;
    }

    synchronized String following() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            high = RANDOM.nextLong() & 0x7F_FFFF_FFFFL;
            low = RANDOM.nextLong() & 0xFF_FFFF_FFFFL;
        } else if (++low > 0xFF_FFFF_FFFFL) {
            low = 0;
            high++;
        }
        return encoded(millis, 10) + encoded(high, 8) + encoded(low, 8);
    }

    private static String encoded(long bits, int characters) {
        var text = new char[characters];
        for (int i = characters - 1; i >= 0; i--, bits >>>= 5) text[i] = ALPHABET[(int) (bits & 31)];
        return new String(text);
    }
}
