package dev.countersign.contract;

import static dev.countersign.contract.Demand.Chapter.EXPRESSIONS;
import static dev.countersign.contract.Demand.Chapter.QUERIES;
import static dev.countersign.contract.Demand.Chapter.RESULTS;
import static dev.countersign.contract.Demand.Chapter.STAGES;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Reads what a query, an order, a projection or a stage of an aggregation asks. */
final class QueryReading {

    private final Set<Demand> demands;

    /** Adds what it reads to these. */
    QueryReading(Set<Demand> demands) {
        this.demands = demands;
    }

    void query(BsonValue query) {
        query.asDocument().forEach((key, value) -> {
            if (!key.startsWith("$")) {
                condition(value);
            } else {
                add(QUERIES, key);
                if (value.isArray()) each(value, this::query);
                else expression(value);
            }
        });
    }

    void condition(BsonValue condition) {
        switch (condition.getBsonType()) {
            case DOCUMENT -> {
                if (hasOperators(condition)) operators(condition.asDocument());
                else add(QUERIES, "equals a document");
            }
            case ARRAY -> add(QUERIES, "equals an array");
            case NULL -> add(QUERIES, "equals null");
            case REGULAR_EXPRESSION -> add(QUERIES, "$regex");
            default -> add(QUERIES, "equals");
        }
    }

    private void operators(BsonDocument operators) {
        operators.forEach((operator, value) -> {
            add(QUERIES, operator);
            if (operator.equals("$elemMatch") && !hasOperators(value)) query(value);
            else if (operator.equals("$elemMatch") || operator.equals("$not")) condition(value);
        });
    }

    void order(BsonValue order) {
        order.asDocument().values().forEach(direction -> add(RESULTS, directionOf(direction)));
    }

    static String directionOf(BsonValue direction) {
        return switch (direction) {
            case BsonNumber number -> number.doubleValue() > 0 ? "ascending" : "descending";
            case BsonString kind -> kind.getValue();
            default -> direction.toString();
        };
    }

    void projection(BsonValue projection) {
        projection.asDocument().values().forEach(wanted -> {
            if (wanted.isNumber() || wanted.isBoolean()) add(RESULTS, isTrue(wanted) ? "include" : "exclude");
            else expression(wanted);
        });
    }

    private static boolean isTrue(BsonValue value) {
        return value.isBoolean()
                ? value.asBoolean().getValue()
                : value.asNumber().doubleValue() != 0;
    }

    void stage(BsonValue stage) {
        stage.asDocument().forEach((name, value) -> {
            add(STAGES, name);
            switch (name) {
                case "$match" -> query(value);
                case "$sort" -> order(value);
                case "$facet" -> value.asDocument().values().forEach(pipeline -> each(pipeline, this::stage));
                default -> expression(value);
            }
        });
    }

    private void expression(BsonValue expression) {
        if (expression.isArray()) {
            each(expression, this::expression);
        } else if (expression.isDocument()) {
            expression.asDocument().forEach((key, value) -> {
                if (key.startsWith("$")) add(EXPRESSIONS, key);
                expression(value);
            });
        } else if (expression.isString() && expression.asString().getValue().startsWith("$")) {
            add(EXPRESSIONS, expression.asString().getValue().startsWith("$$") ? "$$variable" : "$field");
        }
    }

    static boolean hasOperators(BsonValue value) {
        return value.isDocument()
                && !value.asDocument().isEmpty()
                && value.asDocument().getFirstKey().startsWith("$");
    }

    static void each(BsonValue array, Consumer<BsonValue> reading) {
        List<BsonValue> elements = array instanceof BsonArray several ? several : List.of(array);
        elements.forEach(reading);
    }

    private void add(Demand.Chapter chapter, String name) {
        demands.add(new Demand(chapter, name));
    }
}
