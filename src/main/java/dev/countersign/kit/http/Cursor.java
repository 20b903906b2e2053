package dev.countersign.kit.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a list goes on, as text that callers hand back and do not read: what the list was sorted by, where the last element stood, and a
 * checksum that tells a mutilated one.
 *
 * @param order names the list and its order; a cursor of another one does not fit
 * @param position of the last element, as the list needs it
 */
public record Cursor(String order, List<String> position) {

    private static final String BETWEEN = "\u0000";

    /** As it is handed out. */
    public String text() {
        var bytes = (order + BETWEEN + String.join(BETWEEN, position)).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                        .putInt(checksum(bytes))
                        .put(bytes)
                        .array());
    }

    /** The cursor that was written as this text, if it was written for this order. */
    public static Optional<Cursor> read(String text, String order) {
        try {
            var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (all.remaining() < Integer.BYTES) return Optional.empty();
            var checksum = all.getInt();
            var bytes = new byte[all.remaining()];
            all.get(bytes);
            if (checksum != checksum(bytes)) return Optional.empty();
            var parts = List.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .split(BETWEEN, -1));
            return Optional.of(new Cursor(parts.getFirst(), parts.subList(1, parts.size())))
                    .filter(cursor -> cursor.order.equals(order));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }
}
