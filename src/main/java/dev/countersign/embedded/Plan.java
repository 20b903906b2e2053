package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.stream.Stream;

/** How the documents are found that a query may match. Each is matched against the whole query afterwards. */
sealed interface Plan {

    /** Where the candidates are, read as they are asked for. The stream must be closed. */
    Stream<Long> candidates(Session session, Relation documents);

    /** Whether the candidates come in the order that was asked for. */
    boolean isSorted();

    /** What {@code explain} answers. */
    Document description();

    /** Every document, in the order they came or the other way round. */
    record CollectionScan(boolean newestFirst) implements Plan {

        @Override
        public Stream<Long> candidates(Session session, Relation documents) {
            return session.numbersOneByOne(
                    "select position from " + documents.table() + " order by position" + direction(newestFirst));
        }

        @Override
        public boolean isSorted() {
            return false;
        }

        @Override
        public Document description() {
            return new Document("stage", "COLLSCAN");
        }
    }

    /** The documents of some parts of an index. */
    record IndexScan(SqliteIndex index, List<KeyRange> ranges, boolean isSorted, boolean backwards) implements Plan {

        @Override
        public Stream<Long> candidates(Session session, Relation documents) {
            String sql = "select position from " + index.entries().table() + " where key >= ? and key < ? order by key"
                    + direction(backwards) + ", position" + direction(backwards);
            if (ranges.size() == 1) {
                KeyRange only = ranges.getFirst();
                Stream<Long> positions = session.numbersOneByOne(sql, only.from(), only.to());
                return index.entries().isMultikey() ? positions.distinct() : positions;
            }
            // A flattened stream reads each range to its end before it gives out the first of it.
            return ranges.stream()
                    .flatMap(range -> session.numbersOneByOne(sql, range.from(), range.to()))
                    .distinct();
        }

        @Override
        public Document description() {
            return new Document("stage", "IXSCAN")
                    .append("indexName", index.getName())
                    .append("ranges", ranges.size())
                    .append("sorted", isSorted);
        }
    }

    private static String direction(boolean down) {
        return down ? " desc" : "";
    }
}
