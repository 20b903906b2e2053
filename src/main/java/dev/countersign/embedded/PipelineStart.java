package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an aggregation that is a query, as far as it goes, and the stages after it.
 *
 * @param limit how many documents are wanted, 0 for all
 */
record PipelineStart(Document match, @Nullable Document sort, int limit, List<Document> rest) {

    /** Takes {@code $match}, {@code $sort} and {@code $limit} off a pipeline, in this order, where they are there. */
    static PipelineStart of(List<Document> pipeline) {
        List<Document> rest = pipeline;
        Document match = new Document();
        Document sort = null;
        int limit = 0;
        if (first(rest, "$match") instanceof Document filter) {
            match = filter;
            rest = rest.subList(1, rest.size());
        }
        if (first(rest, "$sort") instanceof Document order) {
            sort = order;
            rest = rest.subList(1, rest.size());
        }
        if (first(rest, "$limit") instanceof Number number && number.longValue() > 0) {
            limit = Math.toIntExact(number.longValue());
            rest = rest.subList(1, rest.size());
        }
        return new PipelineStart(match, sort, limit, rest);
    }

    private static @Nullable Object first(List<Document> stages, String stage) {
        return stages.isEmpty() ? null : stages.getFirst().get(stage);
    }
}
