package dev.countersign.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The one spelling of a JSON value that digests are taken over: text in Unicode normal form C, then members and numbers as RFC 8785 orders
 * and writes them. Whoever holds the same content, in whatever order and spacing, comes to the same bytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    /**
     * The canonical bytes of a value as {@link Json} writes it.
     *
     * @throws IllegalArgumentException if a text in it holds half of a surrogate pair, which no UTF-8 can spell
     */
    public static byte[] of(Object value) {
        try {
            var composed = composed(Json.MAPPER.valueToTree(value));
            return new JsonCanonicalizer(Json.MAPPER.writeValueAsString(composed)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException("What our own mapper wrote is JSON", e);
        }
    }

    /** The digest of a value's canonical bytes. */
    public static Digest digest(Object value) {
        return Digest.of(of(value));
    }

    // Each text by itself: in the written JSON an accent after a line break would compose with the n of its escape.
    private static JsonNode composed(JsonNode node) {
        return switch (node) {
            case StringNode text -> StringNode.valueOf(composed(text.stringValue()));
            case ArrayNode list -> {
                var all = Json.MAPPER.createArrayNode();
                list.forEach(item -> all.add(composed(item)));
                yield all;
            }
            case ObjectNode members -> {
                var all = Json.MAPPER.createObjectNode();
                members.properties().forEach(member -> all.set(composed(member.getKey()), composed(member.getValue())));
                yield all;
            }
            default -> node;
        };
    }

    private static String composed(String text) {
        if (Texts.isBroken(text))
            throw new IllegalArgumentException("'%s' holds half of a character".formatted(Texts.shortened(text)));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
