package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How the documents are found that a query may match. Each is matched against the whole query afterwards. */
sealed interface Plan {

    /** The candidates, read as they are asked for. The stream must be closed. */
    Stream<Session.Row> candidates(Session session, Relation documents);

    /** Whether the candidates come in the order that was asked for. */
    boolean isSorted();

    /** What {@code explain} answers. */
    Document description();

    /** Every document, in the order they came or the other way round. */
    record CollectionScan(boolean newestFirst) implements Plan {

        @Override
        public Stream<Session.Row> candidates(Session session, Relation documents) {
            return session.rows("select position, document from " + documents.table() + " order by position"
                    + (newestFirst ? " desc" : ""));
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
        public Stream<Session.Row> candidates(Session session, Relation documents) {
            String direction = backwards ? " desc" : "";
            String sql = "select d.position, d.document from " + index.entries().table() + " i cross join "
                    + documents.table()
                    + " d on d.position = i.position where i.key >= ? and i.key < ? order by i.key" + direction
                    + ", i.position" + direction;
            Stream<Session.Row> rows = ranges.stream().flatMap(range -> session.rows(sql, range.from(), range.to()));
            if (ranges.size() == 1 && !index.entries().isMultikey()) {
                return rows;
            }
            Set<Long> seen = new HashSet<>();
            return rows.filter(row -> seen.add(row.position()));
        }

        @Override
        public Document description() {
            return new Document("stage", "IXSCAN")
                    .append("indexName", index.getName())
                    .append("ranges", ranges.size())
                    .append("sorted", isSorted);
        }
    }
}
