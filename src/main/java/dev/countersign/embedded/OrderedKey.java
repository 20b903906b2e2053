package dev.countersign.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonJavaScript;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values as bytes whose unsigned order is the comparison order of BSON, so that a B-tree of bytes is an index.
 *
 * <p>No key is the beginning of another, so keys can be joined for compound indexes and inverted for descending
 * fields. Equal numbers have one key whatever their type. A decimal is ordered by the double nearest to it.
 *
 * @see <a href="https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order/">the order</a>
 */
final class OrderedKey {

    private static final int END = 0x00;
    private static final int ESCAPED_ZERO = 0xff;
    private static final int MIN_KEY = 0x08;
    private static final int NULL = 0x10;
    private static final int NUMBER = 0x18;
    private static final int STRING = 0x20;
    private static final int OBJECT = 0x28;
    private static final int ARRAY = 0x30;
    private static final int BINARY = 0x38;
    private static final int OBJECT_ID = 0x40;
    private static final int BOOLEAN = 0x48;
    private static final int DATE = 0x50;
    private static final int TIMESTAMP = 0x58;
    private static final int REGULAR_EXPRESSION = 0x60;
    private static final int CODE = 0x68;
    private static final int MAX_KEY = 0x70;

    private static final int LEGACY_UUID_SUBTYPE = 3;
    private static final int UUID_SUBTYPE = 4;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private OrderedKey() {}

    /** The key of a value; a missing value has the key of null. */
    static byte[] of(@Nullable Object value) {
        OrderedKey key = new OrderedKey();
        key.put(value);
        return key.bytes.toByteArray();
    }

    /** What the keys of all values of this value's type begin with. */
    static byte[] typeOf(byte[] key) {
        return new byte[] {key[0]};
    }

    private void put(@Nullable Object value) {
        switch (value) {
            case null -> bytes.write(NULL);
            case Missing _ -> bytes.write(NULL);
            case MinKey _ -> bytes.write(MIN_KEY);
            case Number number -> putNumber(number);
            case String text -> putText(STRING, text);
            case Document document -> putDocument(document);
            case Collection<?> array -> putArray(array);
            case BinData binary -> putBinary(0, binary.getData());
            case UUID uuid -> putUuid(UUID_SUBTYPE, uuid);
            case LegacyUUID uuid -> putUuid(LEGACY_UUID_SUBTYPE, uuid.getUuid());
            case ObjectId id -> {
                bytes.write(OBJECT_ID);
                bytes.writeBytes(id.toByteArray());
            }
            case Boolean truth -> {
                bytes.write(BOOLEAN);
                bytes.write(truth ? 1 : 0);
            }
            case Instant instant -> {
                bytes.write(DATE);
                putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            }
            case BsonTimestamp timestamp -> {
                bytes.write(TIMESTAMP);
                putLong(timestamp.getValue());
            }
            case BsonRegularExpression expression -> {
                putText(REGULAR_EXPRESSION, expression.getPattern());
                putText(REGULAR_EXPRESSION, String.valueOf(expression.getOptions()));
            }
            case BsonJavaScript code -> putText(CODE, code.getCode());
            case MaxKey _ -> bytes.write(MAX_KEY);
            default -> throw new IllegalArgumentException("Cannot be ordered: " + value.getClass());
        }
    }

    /** The nearest double, then how far a long is from it: beyond 2^53 several longs share a double. */
    private void putNumber(Number number) {
        bytes.write(NUMBER);
        double nearest = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(nearest);
        putLong(Double.isNaN(nearest) ? 0 : bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        // Subtraction wraps around where the nearest double is 2^63, and is right again by that.
        long rest = number instanceof Long exact ? exact - wrapping(nearest) : 0;
        bytes.write((int) ((rest + 0x8000) >>> 8));
        bytes.write((int) (rest + 0x8000));
    }

    private static long wrapping(double nearest) {
        return nearest == 0x1p63 ? Long.MIN_VALUE : (long) nearest;
    }

    private void putText(int type, String text) {
        bytes.write(type);
        putEscaped(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Field by field: type, name, value, as BSON compares. */
    private void putDocument(Document document) {
        bytes.write(OBJECT);
        document.forEach((name, value) -> {
            byte[] key = of(value);
            bytes.write(key[0]);
            putEscaped(name.getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(key);
        });
        bytes.write(END);
    }

    private void putArray(Collection<?> array) {
        bytes.write(ARRAY);
        array.forEach(this::put);
        bytes.write(END);
    }

    private void putUuid(int subtype, UUID uuid) {
        bytes.write(BINARY);
        putInt(2 * Long.BYTES);
        bytes.write(subtype);
        putLong(uuid.getMostSignificantBits());
        putLong(uuid.getLeastSignificantBits());
    }

    private void putBinary(int subtype, byte[] data) {
        bytes.write(BINARY);
        putInt(data.length);
        bytes.write(subtype);
        bytes.writeBytes(data);
    }

    private void putEscaped(byte[] text) {
        for (byte b : text) {
            bytes.write(b);
            if (b == END) {
                bytes.write(ESCAPED_ZERO);
            }
        }
        bytes.write(END);
        bytes.write(END);
    }

    private void putInt(int value) {
        for (int shift = Integer.SIZE - 8; shift >= 0; shift -= 8) {
            bytes.write(value >>> shift);
        }
    }

    private void putLong(long value) {
        for (int shift = Long.SIZE - 8; shift >= 0; shift -= 8) {
            bytes.write((int) (value >>> shift));
        }
    }
}
