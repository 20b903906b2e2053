package dev.countersign.embedded;

import de.bwaldvogel.mongo.backend.DocumentComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** Documents sorted where no index gives the order. Of each, only the fields to sort by are held. */
final class Sorting {

    private record Place(Document key, long position) {}

    private final Document order;
    private final Comparator<Place> comparator;
    private final int limit;
    private final Collection<Place> places;

    /** With a limit only so many are held. */
    Sorting(Document order, DocumentComparator comparator, int limit) {
        this.order = order;
        this.comparator = Comparator.comparing(Place::key, comparator).thenComparing(Place::position);
        this.limit = limit;
        this.places = limit > 0 ? new PriorityQueue<>(this.comparator.reversed()) : new ArrayList<>();
    }

    void add(Document document, long position) {
        Document key = new Document();
        for (String path : order.keySet()) {
            String field = path.split("\\.", 2)[0];
            if (document.containsKey(field)) {
                key.put(field, document.get(field));
            }
        }
        places.add(new Place(key, position));
        if (places instanceof PriorityQueue<Place> first && first.size() > limit) {
            first.remove();
        }
    }

    /** Where the documents are, in order. */
    Stream<Long> positions() {
        return places.stream().sorted(comparator).map(Place::position);
    }
}
