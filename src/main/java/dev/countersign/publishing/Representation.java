package dev.countersign.publishing;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/**
 * One answer, ready to send.
 *
 * @param body the JSON in UTF-8
 * @param gzip the same, compressed
 * @param digest of {@code body}; the entity tag is made of it
 */
public record Representation(byte[] body, byte[] gzip, Digest digest) {

    /** Writes a value as it will be sent. */
    public static Representation of(Object value) {
        var body = Json.MAPPER.writeValueAsBytes(value);
        return new Representation(body, compressed(body), Digest.of(body));
    }

    private static byte[] compressed(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory takes what it is given", e);
        }
        return bytes.toByteArray();
    }
}
