package dev.countersign.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NumericNode;
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
        var written = new StringBuilder();
        write(Json.MAPPER.valueToTree(value), written);
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The digest of a value's canonical bytes. */
    public static Digest digest(Object value) {
        return Digest.of(of(value));
    }

    private static void write(JsonNode node, StringBuilder to) {
        switch (node) {
            case ObjectNode members -> writeMembers(members, to);
            case ArrayNode list -> {
                to.append('[');
                for (int i = 0; i < list.size(); i++) {
                    if (i > 0) to.append(',');
                    write(list.get(i), to);
                }
                to.append(']');
            }
            case StringNode text -> writeText(composed(text.stringValue()), to);
            case NumericNode number -> to.append(number(number.doubleValue()));
            default -> to.append(node); // true, false and null
        }
    }

    private static void writeMembers(ObjectNode members, StringBuilder to) {
        var ordered = new TreeMap<String, JsonNode>(); // strings compare by UTF-16 units, as RFC 8785 wants it
        members.properties().forEach(member -> ordered.put(composed(member.getKey()), member.getValue()));
        to.append('{');
        var separator = "";
        for (var member : ordered.entrySet()) {
            writeText(member.getKey(), to.append(separator));
            write(member.getValue(), to.append(':'));
            separator = ",";
        }
        to.append('}');
    }

    private static void writeText(String text, StringBuilder to) {
        to.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> to.append("\\\"");
                case '\\' -> to.append("\\\\");
                case '\b' -> to.append("\\b");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\f' -> to.append("\\f");
                case '\r' -> to.append("\\r");
                default -> {
                    if (c < ' ') to.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    else to.append(c);
                }
            }
        }
        to.append('"');
    }

    private static String number(double value) {
        try {
            return NumberToJSON.serializeNumber(value);
        } catch (IOException e) {
            throw new IllegalArgumentException("%s is no number that JSON can hold".formatted(value), e);
        }
    }

    // Each text by itself: in the written JSON an accent after a line break would compose with the n of its escape.
    private static String composed(String text) {
        if (Texts.isBroken(text))
            throw new IllegalArgumentException("'%s' holds half of a character".formatted(Texts.shortened(text)));
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
