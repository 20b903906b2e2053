package dev.countersign.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of keys is the order of BSON, told once more in the plainest way. */
class OrderedKeyProperties {

    @Property(tries = 3000)
    void ordersKeysAsBsonOrdersValues(@ForAll("values") Object one, @ForAll("values") Object other) {
        assertThat(compareKeys(OrderedKey.of(one), OrderedKey.of(other))).isEqualTo(sign(compare(one, other)));
    }

    @Property(tries = 3000)
    void ordersNumbersByWhatTheyAreWorth(@ForAll("numbers") Number one, @ForAll("numbers") Number other) {
        assertThat(compareKeys(OrderedKey.of(one), OrderedKey.of(other))).isEqualTo(sign(compare(one, other)));
    }

    @Property(tries = 3000)
    void ordersPairsByTheirDirections(
            @ForAll("scalars") Object a,
            @ForAll("scalars") Object b,
            @ForAll("scalars") Object c,
            @ForAll("scalars") Object d,
            @ForAll boolean firstUp,
            @ForAll boolean secondUp) {
        var pattern = new IndexPattern(List.of(new IndexKey("x", firstUp), new IndexKey("y", secondUp)), false);
        int first = compare(a, c) * (firstUp ? 1 : -1);
        int expected = first != 0 ? first : compare(b, d) * (secondUp ? 1 : -1);

        assertThat(compareKeys(pattern.keyOf(List.of(a, b)), pattern.keyOf(List.of(c, d))))
                .isEqualTo(sign(expected));
    }

    @Property
    void findsInARangeWhatBeginsWithIt(@ForAll("scalars") Object a, @ForAll("scalars") Object b, @ForAll boolean up) {
        var pattern = new IndexPattern(List.of(new IndexKey("x", up), new IndexKey("y", up)), false);
        byte[] pair = pattern.keyOf(List.of(a, b));
        KeyRange range = KeyRange.startingWith(pattern.keyOf(List.of(a)));

        assertThat(Arrays.compareUnsigned(range.from(), pair)).isNotPositive();
        assertThat(Arrays.compareUnsigned(pair, range.to())).isNegative();
    }

    @Provide
    Arbitrary<Number> numbers() {
        Arbitrary<Number> around = Arbitraries.longs()
                .between(-3, 3)
                .flatMap(near -> Arbitraries.of(
                                0L, 1L << 53, -(1L << 53), 1L << 62, Long.MIN_VALUE + 3, Long.MAX_VALUE - 3)
                        .map(base -> base + near));
        return Arbitraries.oneOf(
                Arbitraries.integers().map(n -> (Number) n),
                Arbitraries.longs().map(n -> (Number) n),
                Arbitraries.doubles().map(n -> (Number) n),
                around,
                around.map(Number::doubleValue),
                Arbitraries.of(
                        0.0, -0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE, 0x1p63));
    }

    @Provide
    Arbitrary<Object> scalars() {
        return Arbitraries.oneOf(
                numbers().map(Object.class::cast),
                Arbitraries.strings()
                        .withChars('\0', '\1', 'a', 'b', 'é', '\uffee')
                        .ofMaxLength(3),
                Arbitraries.strings()
                        .withChars("a😀".toCharArray())
                        .ofMaxLength(0)
                        .map(s -> s + "😀"),
                Arbitraries.of(true, false),
                Arbitraries.longs().between(-5, 5).map(Instant::ofEpochMilli),
                Arbitraries.longs().between(0, 3).map(BsonTimestamp::new),
                Arbitraries.longs().map(n -> new UUID(n, ~n)),
                Arbitraries.integers()
                        .map(n -> new ObjectId(
                                Arrays.copyOf(String.format("%012d", n).getBytes(StandardCharsets.US_ASCII), 12))),
                Arbitraries.of(MinKey.getInstance(), MaxKey.getInstance()));
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> flat = scalars();
        Arbitrary<Object> lists = flat.list().ofMaxSize(3).map(Object.class::cast);
        Arbitrary<Object> documents = Arbitraries.maps(Arbitraries.of("a", "b", "ab"), Arbitraries.oneOf(flat, lists))
                .ofMaxSize(3)
                .map(Document::new);
        return Arbitraries.oneOf(flat, lists, documents);
    }

    private static int compareKeys(byte[] one, byte[] other) {
        return sign(Arrays.compareUnsigned(one, other));
    }

    private static int sign(int comparison) {
        return Integer.signum(comparison);
    }

    private static final List<Class<?>> TYPES = List.of(
            MinKey.class,
            Number.class,
            String.class,
            Document.class,
            List.class,
            UUID.class,
            ObjectId.class,
            Boolean.class,
            Instant.class,
            BsonTimestamp.class,
            MaxKey.class);

    private static int typeOf(Object value) {
        return TYPES.indexOf(TYPES.stream()
                .filter(type -> type.isInstance(value))
                .findFirst()
                .orElseThrow());
    }

    private static int compare(Object one, Object other) {
        int byType = Integer.compare(typeOf(one), typeOf(other));
        return byType != 0
                ? byType
                : switch (one) {
                    case Number number -> compareNumbers(number, (Number) other);
                    case String text ->
                        Arrays.compareUnsigned(
                                text.getBytes(StandardCharsets.UTF_8),
                                ((String) other).getBytes(StandardCharsets.UTF_8));
                    case Document document ->
                        compareFields(
                                document.entrySet().iterator(),
                                ((Document) other).entrySet().iterator());
                    case List<?> list -> compareElements(list.iterator(), ((List<?>) other).iterator());
                    case UUID uuid -> uuid.toString().compareTo(other.toString());
                    case ObjectId id -> id.compareTo((ObjectId) other);
                    case Boolean truth -> truth.compareTo((Boolean) other);
                    case Instant instant -> instant.compareTo((Instant) other);
                    case BsonTimestamp timestamp -> timestamp.compareTo((BsonTimestamp) other);
                    default -> 0;
                };
    }

    private static int compareNumbers(Number one, Number other) {
        boolean finite = Double.isFinite(one.doubleValue()) && Double.isFinite(other.doubleValue());
        return finite ? exact(one).compareTo(exact(other)) : Double.compare(one.doubleValue(), other.doubleValue());
    }

    private static BigDecimal exact(Number number) {
        return number instanceof Double d ? new BigDecimal(d) : BigDecimal.valueOf(number.longValue());
    }

    private static int compareElements(Iterator<?> one, Iterator<?> other) {
        while (one.hasNext() && other.hasNext()) {
            int comparison = compare(one.next(), other.next());
            if (comparison != 0) {
                return comparison;
            }
        }
        return Boolean.compare(one.hasNext(), other.hasNext());
    }

    private static int compareFields(
            Iterator<Map.Entry<String, Object>> one, Iterator<Map.Entry<String, Object>> other) {
        Comparator<Map.Entry<String, Object>> typeNameValue = Comparator.comparing(
                        (Map.Entry<String, Object> field) -> typeOf(field.getValue()))
                .thenComparing(Map.Entry::getKey)
                .thenComparing(Map.Entry::getValue, OrderedKeyProperties::compare);
        while (one.hasNext() && other.hasNext()) {
            int comparison = typeNameValue.compare(one.next(), other.next());
            if (comparison != 0) {
                return comparison;
            }
        }
        return Boolean.compare(one.hasNext(), other.hasNext());
    }
}
