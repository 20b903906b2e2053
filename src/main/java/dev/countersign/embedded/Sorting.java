package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Documents sorted where no index gives the order. Of each, only the key to sort by is held: what an index would have. */
final class Sorting {

    /** Before null, as MongoDB has it. The indexes have it elsewhere, and are not read for an order of arrays. */
    private static final byte[] EMPTY_ARRAY = {0x0c};

    private static final Comparator<Place> BY_KEY =
            Comparator.comparing(Place::key, Arrays::compareUnsigned).thenComparing(Place::position);

    private record Place(byte[] key, long position) {}

    private final Document order;
    private final int limit;
    private final Collection<Place> places;

    /** With a limit only so many are held, 0 for all. */
    Sorting(Document order, int limit) {
        this.order = order;
        this.limit = limit;
        this.places = limit > 0 ? new PriorityQueue<>(BY_KEY.reversed()) : new ArrayList<>();
    }

    void add(Document document, long position) {
        byte[] key = {};
        for (String path : order.keySet()) {
            boolean descending = order.get(path) instanceof Number direction && direction.intValue() < 0;
            key = IndexPattern.join(key, key(IndexPattern.valueIn(document, path), descending));
        }
        places.add(new Place(key, position));
        if (places instanceof PriorityQueue<Place> first && first.size() > limit) {
            first.remove();
        }
    }

    /** An array is sorted by its least element, or by its greatest where the order goes down. */
    private static byte[] key(Object value, boolean descending) {
        if (value instanceof Collection<?> array && array.isEmpty()) {
            return descending ? IndexPattern.inverted(EMPTY_ARRAY) : EMPTY_ARRAY;
        }
        return IndexPattern.elementsOf(value).stream()
                .map(OrderedKey::of)
                .map(key -> descending ? IndexPattern.inverted(key) : key)
                .min(Arrays::compareUnsigned)
                .orElseThrow();
    }

    /** Where the documents are, in order. */
    Stream<Long> positions() {
        return places.stream().sorted(BY_KEY).map(Place::position);
    }
}
