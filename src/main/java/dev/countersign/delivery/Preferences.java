package dev.countersign.delivery;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What a caller says it can take. A header that makes no sense says nothing. */
final class Preferences {

    private static final Pattern SEMICOLON = Pattern.compile("\\s*;\\s*");

    private Preferences() {}

    /** Whether {@code Accept-Encoding} prefers gzip to plain bytes; where both are equally welcome the shorter is sent. */
    static boolean gzip(@Nullable String acceptEncoding) {
        if (acceptEncoding == null) return false;
        var gzip = -1.0;
        var any = -1.0;
        var identity = -1.0;
        for (var element : acceptEncoding.split(",")) {
            var parts = SEMICOLON.split(element.strip());
            var quality = quality(parts);
            switch (parts[0].toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> gzip = quality;
                case "*" -> any = quality;
                case "identity" -> identity = quality;
                default -> {
                    // a coding that is not on offer
                }
            }
        }
        if (gzip < 0) gzip = any;
        return gzip > 0 && gzip >= identity;
    }

    /** Whether {@code Accept} leaves room for this media type. */
    static boolean accepts(@Nullable String accept, String type) {
        if (accept == null || accept.isBlank() || accept.equals("*/*") || accept.equals(type)) return true;
        try {
            var offered = MediaType.parseMediaType(type);
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(range -> range.includes(offered))
                    .max(Comparator.comparing(Preferences::specificity))
                    .filter(range -> range.getQualityValue() > 0)
                    .isPresent();
        } catch (InvalidMediaTypeException e) {
            return true;
        }
    }

    private static int specificity(MediaType range) {
        if (range.isWildcardType()) return 0;
        return range.isWildcardSubtype() ? 1 : 2;
    }

    private static double quality(String[] parts) {
        for (int i = 1; i < parts.length; i++)
            if (parts[i].matches("[qQ]\\s*=\\s*[01](\\.\\d{0,3})?"))
                return Double.parseDouble(
                        parts[i].substring(parts[i].indexOf('=') + 1).strip());
        return 1;
    }
}
