package dev.countersign.review;

import java.util.Locale;

/** A credential's letters without the dots and spaces that people put into them: {@code Ph.D.} and {@code PhD} are the same. */
final class Letters {

    private Letters() {}

    static String plain(String abbreviation) {
        return abbreviation.replaceAll("[^\\p{L}\\p{N}-]", "").toUpperCase(Locale.ROOT);
    }
}
