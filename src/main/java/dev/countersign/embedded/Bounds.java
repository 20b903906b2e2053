package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bounds of ranges. In an array one element may meet the lower and another the upper, so each is a demand of its own. */
final class Bounds {

    private static final Set<String> OPERATORS = Set.of("$gt", "$gte", "$lt", "$lte");

    private Bounds() {}

    /** The same query with no two bounds in one condition: the library's matcher would have one element meet both. */
    static Document apart(Document query) {
        Document apart = new Document();
        List<@Nullable Object> all = new ArrayList<>();
        query.forEach((key, demand) -> {
            if (key.equals("$and") && demand instanceof Collection<?> demands) {
                all.addAll(apart(demands));
            } else if (key.startsWith("$") && demand instanceof Collection<?> demands) {
                apart.put(key, apart(demands));
            } else if (demand instanceof Document operators && operators.size() > 1) {
                Document others = new Document();
                operators.forEach((operator, operand) -> {
                    if (OPERATORS.contains(operator)) {
                        all.add(new Document(key, new Document(operator, operand)));
                    } else {
                        others.append(operator, operand);
                    }
                });
                if (!others.isEmpty()) {
                    apart.put(key, others);
                }
            } else {
                apart.put(key, demand);
            }
        });
        return all.isEmpty() ? apart : apart.append("$and", all);
    }

    private static List<@Nullable Object> apart(Collection<?> demands) {
        List<@Nullable Object> apart = new ArrayList<>();
        demands.forEach(demand -> apart.add(demand instanceof Document query ? apart(query) : demand));
        return apart;
    }
}
