package dev.countersign.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an index and their directions.
 *
 * @param sparse whether documents with none of the fields are left out
 */
record IndexPattern(List<IndexKey> fields, boolean sparse) {

    /** One entry of a document: the values as they are, for messages, and the key they are found by. */
    record Entry(List<@Nullable Object> values, byte[] key) {}

    /** The entries of a document: none, one, or one for each different element of an array. */
    Collection<Entry> entriesOf(Document document) {
        List<Object> found =
                fields.stream().map(field -> valueIn(document, field.getKey())).toList();
        if (sparse && found.stream().allMatch(Missing.class::isInstance)) {
            return List.of();
        }
        refuseParallelArrays(found);
        List<List<@Nullable Object>> combinations = List.of(List.of());
        for (Object value : found) {
            combinations = extended(combinations, elementsOf(value));
        }
        var entries = new TreeMap<byte[], Entry>(Arrays::compareUnsigned);
        for (List<@Nullable Object> values : combinations) {
            byte[] key = keyOf(values);
            entries.put(key, new Entry(values, key));
        }
        return entries.values();
    }

    /** The key of values for the first fields, which all entries with these values begin with. */
    byte[] keyOf(List<@Nullable Object> values) {
        byte[] key = {};
        for (int i = 0; i < values.size(); i++) {
            key = join(key, directed(i, OrderedKey.of(values.get(i))));
        }
        return key;
    }

    /** The key of one field in the direction of that field. */
    byte[] directed(int field, byte[] key) {
        return isAscending(field) ? key : inverted(key);
    }

    /** The key that stands where the order goes down. */
    static byte[] inverted(byte[] key) {
        byte[] inverted = new byte[key.length];
        for (int i = 0; i < key.length; i++) {
            inverted[i] = (byte) ~key[i];
        }
        return inverted;
    }

    String name(int field) {
        return fields.get(field).getKey();
    }

    boolean isAscending(int field) {
        return fields.get(field).isAscending();
    }

    int size() {
        return fields.size();
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    /** A field that none of the elements of an array has is missing, which is not the same as an empty array. */
    static Object valueIn(Document document, String field) {
        Object value = Utils.getSubdocumentValueCollectionAware(document, field);
        boolean nowhere = value instanceof Collection<?> array && array.stream().allMatch(Missing.class::isInstance);
        return nowhere ? Utils.getSubdocumentValue(document, field) : value;
    }

    static List<@Nullable Object> elementsOf(Object value) {
        if (!(value instanceof Collection<?> array)) {
            return Collections.singletonList(value instanceof Missing ? null : value);
        }
        List<@Nullable Object> elements = new ArrayList<>();
        array.forEach(element -> elements.add(element instanceof Missing ? null : element));
        return elements.isEmpty() ? List.of(List.of()) : elements;
    }

    private static List<List<@Nullable Object>> extended(
            List<List<@Nullable Object>> beginnings, List<@Nullable Object> values) {
        List<List<@Nullable Object>> extended = new ArrayList<>();
        for (List<@Nullable Object> beginning : beginnings) {
            for (Object value : values) {
                List<@Nullable Object> longer = new ArrayList<>(beginning);
                longer.add(value);
                extended.add(longer);
            }
        }
        return extended;
    }

    private void refuseParallelArrays(List<Object> found) {
        List<String> arrays = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i) instanceof Collection<?>) {
                arrays.add(name(i).split("\\.", 2)[0]);
            }
        }
        if (arrays.stream().distinct().count() > 1) {
            throw new CannotIndexParallelArraysError(arrays);
        }
    }
}
