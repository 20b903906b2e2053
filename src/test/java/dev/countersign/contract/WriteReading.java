package dev.countersign.contract;

import static dev.countersign.contract.Demand.Chapter.INDEXES;
import static dev.countersign.contract.Demand.Chapter.UPDATES;
import static dev.countersign.contract.Demand.Chapter.VALUES;
import static dev.countersign.contract.QueryReading.each;
import static dev.countersign.contract.QueryReading.hasOperators;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.BsonValue;

/** Reads what an update, a document to store or an index to make asks. */
final class WriteReading {

    private static final Pattern FILTERED_ELEMENTS = Pattern.compile(".*\\.\\$\\[\\w+].*");
    private static final Pattern MATCHED_ELEMENT = Pattern.compile(".*\\.\\$(\\..*)?");

    private final Set<Demand> demands;
    private final QueryReading queries;

    /** Adds what it reads to these. */
    WriteReading(Set<Demand> demands, QueryReading queries) {
        this.demands = demands;
        this.queries = queries;
    }

    void update(BsonValue update) {
        if (update.isArray()) {
            add(UPDATES, "pipeline");
        } else if (hasOperators(update)) {
            update.asDocument().forEach((operator, fields) -> {
                add(UPDATES, operator);
                fields.asDocument().forEach((path, value) -> change(operator, path, value));
            });
        } else {
            add(UPDATES, "replacement");
            value(update);
        }
    }

    private void change(String operator, String path, BsonValue value) {
        if (FILTERED_ELEMENTS.matcher(path).matches()) add(UPDATES, "path.$[name]");
        if (MATCHED_ELEMENT.matcher(path).matches()) add(UPDATES, "path.$");
        if (path.contains(".$[]")) add(UPDATES, "path.$[]");
        if (operator.equals("$pull")) {
            if (value.isDocument() && !hasOperators(value)) queries.query(value);
            else queries.condition(value);
        } else if (hasOperators(value)) {
            value.asDocument().keySet().forEach(modifier -> add(UPDATES, operator + " " + modifier));
        } else if (!operator.equals("$unset")) {
            value(value);
        }
    }

    void value(BsonValue value) {
        add(VALUES, value.getBsonType().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (value.isDocument()) value.asDocument().values().forEach(this::value);
        if (value.isArray()) each(value, this::value);
    }

    void index(BsonValue index) {
        index.asDocument().forEach((option, value) -> {
            add(INDEXES, option);
            if (option.equals("key"))
                value.asDocument().values().forEach(direction -> add(INDEXES, QueryReading.directionOf(direction)));
        });
    }

    private void add(Demand.Chapter chapter, String name) {
        demands.add(new Demand(chapter, name));
    }
}
