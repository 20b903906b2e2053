package dev.countersign.embedded;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a query demands of one field, in keys. The demand is necessary, but need not be all that is demanded. */
sealed interface Condition {

    /** The field, or an element of it, has this key. */
    record Equal(byte[] key) implements Condition {}

    /** The field, or an element of it, has one of these keys, which are in order and different. */
    record OneOf(List<byte[]> keys) implements Condition {}

    /** The field, or an element of it, has a key from one beginning to another, both of the same type. */
    record Within(byte[] from, byte[] to) implements Condition {

        /** The same with one of the bounds opened. */
        Within withoutSecondBound() {
            return from.length > 1 ? new Within(from, OrderedKey.typeOf(from)) : this;
        }
    }

    static Condition oneOf(Collection<?> values) {
        TreeSet<byte[]> keys = new TreeSet<>(Arrays::compareUnsigned);
        values.forEach(value -> keys.add(OrderedKey.of(value)));
        return new OneOf(List.copyOf(keys));
    }

    /** Comparisons hold between values of one type only: an open end is the end of the type. */
    static Optional<Condition> within(byte @Nullable [] from, byte @Nullable [] to) {
        if (from == null) {
            return to == null ? Optional.empty() : Optional.of(new Within(OrderedKey.typeOf(to), to));
        }
        byte[] end = to == null ? OrderedKey.typeOf(from) : to;
        return from[0] == end[0] ? Optional.of(new Within(from, end)) : Optional.empty();
    }
}
