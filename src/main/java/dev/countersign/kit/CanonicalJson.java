package dev.countersign.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The one spelling of a JSON value that digests are taken over: text in Unicode normal form C, then members and numbers as RFC 8785 orders
 * and writes them. Whoever holds the same content, in whatever order and spacing, comes to the same bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical bytes of a value as {@link Json} writes it. */
    public static byte[] of(Object value) {
        try {
            // Composing the written text composes its strings: no character of JSON's own syntax takes part in a
            // composition.
            var json = Normalizer.normalize(Json.MAPPER.writeValueAsString(value), Normalizer.Form.NFC);
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("What our own mapper wrote is JSON", e);
        }
    }

    /** The digest of a value's canonical bytes. */
    public static Digest digest(Object value) {
        return Digest.of(of(value));
    }
}
