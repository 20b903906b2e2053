package dev.countersign.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Canonical JSON and its digest, written anew from docs/verifying.md so that the application is not its own witness. */
final class Canonical {

    private Canonical() {}

    /** {@code sha-256:} and the digest of the canonical form. */
    static String digest(JsonNode value) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(form(value).getBytes(UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String form(JsonNode value) {
        if (value.isString()) return text(value.asString());
        if (value.isArray()) return value.valueStream().map(Canonical::form).collect(Collectors.joining(",", "[", "]"));
        if (value.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            value.propertyStream().forEach(member -> members.put(normal(member.getKey()), member.getValue()));
            return members.entrySet().stream()
                    .map(member -> text(member.getKey()) + ":" + form(member.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isNumber() && !value.canConvertToExactIntegral())
            throw new IllegalArgumentException("Editions hold whole numbers only, not " + value);
        return value.asString();
    }

    private static String text(String text) {
        var quoted = new StringBuilder("\"");
        normal(text).chars().forEach(letter -> {
            switch (letter) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\t' -> quoted.append("\\t");
                case '\n' -> quoted.append("\\n");
                case '\f' -> quoted.append("\\f");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (letter < 0x20) quoted.append("\\u%04x".formatted(letter));
                    else quoted.append((char) letter);
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
