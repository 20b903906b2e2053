package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a query demands of single fields, as far as an index can help with it. */
final class Conditions {

    private final Map<String, Document> operators = new HashMap<>();

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.collect(query);
        return conditions;
    }

    private void collect(Document query) {
        query.forEach((field, demand) -> {
            if (field.equals("$and") && demand instanceof Collection<?> all) {
                all.stream()
                        .filter(Document.class::isInstance)
                        .map(Document.class::cast)
                        .forEach(this::collect);
            } else if (!field.startsWith("$")) {
                Document known = operators.computeIfAbsent(field, _ -> new Document());
                asOperators(demand).forEach(known::putIfAbsent);
            }
        });
    }

    private static Document asOperators(@Nullable Object demand) {
        boolean hasOperators = demand instanceof Document document
                && !document.isEmpty()
                && document.keySet().iterator().next().startsWith("$");
        return hasOperators && demand instanceof Document operators ? operators : new Document("$eq", demand);
    }

    /** The demand on a field, if an index can help with it. */
    Optional<Condition> on(String field) {
        Document demand = operators.get(field);
        if (demand == null) {
            return Optional.empty();
        }
        Object equal = demand.get("$eq");
        if (isIndexable(equal)) {
            return Optional.of(new Condition.Equal(OrderedKey.of(equal)));
        }
        if (demand.get("$in") instanceof Collection<?> values && values.stream().allMatch(Conditions::isIndexable)) {
            return Optional.of(Condition.oneOf(values));
        }
        return Condition.within(bound(demand, "$gte", "$gt"), bound(demand, "$lte", "$lt"));
    }

    private static byte @Nullable [] bound(Document demand, String inclusive, String exclusive) {
        Object value = demand.containsKey(inclusive) ? demand.get(inclusive) : demand.get(exclusive);
        return isIndexable(value) ? OrderedKey.of(value) : null;
    }

    /** Values that equal themselves only. Null also equals what is missing, arrays and documents have more rules. */
    private static boolean isIndexable(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }
}
