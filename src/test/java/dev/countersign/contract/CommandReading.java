package dev.countersign.contract;

import static dev.countersign.contract.Demand.Chapter.COMMANDS;
import static dev.countersign.contract.Demand.Chapter.EXPRESSIONS;
import static dev.countersign.contract.Demand.Chapter.INDEXES;
import static dev.countersign.contract.Demand.Chapter.QUERIES;
import static dev.countersign.contract.Demand.Chapter.RESULTS;
import static dev.countersign.contract.Demand.Chapter.STAGES;
import static dev.countersign.contract.Demand.Chapter.UPDATES;
import static dev.countersign.contract.Demand.Chapter.VALUES;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Reads from a command, as the driver sends it, what it asks of the database. */
final class CommandReading {

    /** Added by the driver to any command, by itself: sessions and repeatable writes where the database has them. */
    private static final Set<String> OF_THE_DRIVER =
            Set.of("$db", "$readPreference", "$clusterTime", "lsid", "txnNumber");

    /** In the place of a command: any. */
    static final String ANY = "any";

    /** What any command may have, and that means the same in each. */
    private static final Set<String> OF_ALL = Set.of("writeConcern", "readConcern", "maxTimeMS", "comment");

    private static final Pattern FILTERED_ELEMENTS = Pattern.compile(".*\\.\\$\\[\\w+].*");
    private static final Pattern MATCHED_ELEMENT = Pattern.compile(".*\\.\\$(\\..*)?");

    private final Set<Demand> demands = new TreeSet<>();

    private CommandReading() {}

    static Set<Demand> demandsOf(String command, BsonDocument sent) {
        var reading = new CommandReading();
        reading.read(command, sent);
        return reading.demands;
    }

    private void read(String command, BsonDocument sent) {
        add(COMMANDS, command);
        sent.forEach((member, value) -> {
            if (member.equals(command) || OF_THE_DRIVER.contains(member)) return;
            add(COMMANDS, (OF_ALL.contains(member) ? ANY : command) + " " + member);
            readMember(command, member, value);
        });
    }

    private void readMember(String command, String member, BsonValue value) {
        switch (command + " " + member) {
            case "find filter", "count query", "distinct query", "findAndModify query", "listCollections filter" ->
                readQuery(value);
            case "find sort", "findAndModify sort" -> readOrder(value);
            case "find projection", "findAndModify fields" -> readProjection(value);
            case "findAndModify update" -> readUpdate(value);
            case "findAndModify arrayFilters" -> forEach(value, this::readQuery);
            case "insert documents" -> forEach(value, this::readValue);
            case "update updates" -> forEach(value, update -> readPart("update updates", update));
            case "delete deletes" -> forEach(value, delete -> readPart("delete deletes", delete));
            case "createIndexes indexes" -> forEach(value, this::readIndex);
            case "aggregate pipeline" -> forEach(value, this::readStage);
            default -> {
                // A number, a name or a switch: the member says it all.
            }
        }
    }

    private void readPart(String parts, BsonValue part) {
        part.asDocument().forEach((member, value) -> {
            add(COMMANDS, parts + "." + member);
            switch (member) {
                case "q" -> readQuery(value);
                case "u" -> readUpdate(value);
                case "arrayFilters" -> forEach(value, this::readQuery);
                default -> {
                    // A switch.
                }
            }
        });
    }

    private void readQuery(BsonValue query) {
        query.asDocument().forEach((key, value) -> {
            if (!key.startsWith("$")) {
                readCondition(value);
            } else {
                add(QUERIES, key);
                if (value.isArray()) forEach(value, this::readQuery);
                else readExpression(value);
            }
        });
    }

    private void readCondition(BsonValue condition) {
        switch (condition.getBsonType()) {
            case DOCUMENT -> {
                if (hasOperators(condition)) readOperators(condition.asDocument());
                else add(QUERIES, "equals a document");
            }
            case ARRAY -> add(QUERIES, "equals an array");
            case NULL -> add(QUERIES, "equals null");
            case REGULAR_EXPRESSION -> add(QUERIES, "$regex");
            default -> add(QUERIES, "equals");
        }
    }

    private void readOperators(BsonDocument operators) {
        operators.forEach((operator, value) -> {
            add(QUERIES, operator);
            if (operator.equals("$elemMatch") && !hasOperators(value)) readQuery(value);
            else if (operator.equals("$elemMatch") || operator.equals("$not")) readCondition(value);
        });
    }

    private void readOrder(BsonValue order) {
        order.asDocument().values().forEach(direction -> add(RESULTS, directionOf(direction)));
    }

    private static String directionOf(BsonValue direction) {
        return switch (direction) {
            case BsonNumber number -> number.doubleValue() > 0 ? "ascending" : "descending";
            case BsonString kind -> kind.getValue();
            default -> direction.toString();
        };
    }

    private void readProjection(BsonValue projection) {
        projection.asDocument().forEach((field, wanted) -> {
            if (wanted.isNumber() || wanted.isBoolean()) add(RESULTS, isTrue(wanted) ? "include" : "exclude");
            else readExpression(wanted);
        });
    }

    private static boolean isTrue(BsonValue value) {
        return value.isBoolean()
                ? value.asBoolean().getValue()
                : value.asNumber().doubleValue() != 0;
    }

    private void readUpdate(BsonValue update) {
        if (update.isArray()) {
            add(UPDATES, "pipeline");
        } else if (hasOperators(update)) {
            update.asDocument().forEach((operator, fields) -> {
                add(UPDATES, operator);
                fields.asDocument().forEach((path, value) -> readChange(operator, path, value));
            });
        } else {
            add(UPDATES, "replacement");
            readValue(update);
        }
    }

    private void readChange(String operator, String path, BsonValue value) {
        if (FILTERED_ELEMENTS.matcher(path).matches()) add(UPDATES, "path.$[name]");
        if (MATCHED_ELEMENT.matcher(path).matches()) add(UPDATES, "path.$");
        if (path.contains(".$[]")) add(UPDATES, "path.$[]");
        if (operator.equals("$pull")) {
            if (value.isDocument() && !hasOperators(value)) readQuery(value);
            else readCondition(value);
        } else if (hasOperators(value)) {
            value.asDocument().keySet().forEach(modifier -> add(UPDATES, operator + " " + modifier));
        } else if (!operator.equals("$unset")) {
            readValue(value);
        }
    }

    private void readStage(BsonValue stage) {
        stage.asDocument().forEach((name, value) -> {
            add(STAGES, name);
            switch (name) {
                case "$match" -> readQuery(value);
                case "$sort" -> readOrder(value);
                case "$facet" -> value.asDocument().values().forEach(pipeline -> forEach(pipeline, this::readStage));
                default -> readExpression(value);
            }
        });
    }

    private void readExpression(BsonValue expression) {
        if (expression.isArray()) {
            forEach(expression, this::readExpression);
        } else if (expression.isDocument()) {
            expression.asDocument().forEach((key, value) -> {
                if (key.startsWith("$")) add(EXPRESSIONS, key);
                readExpression(value);
            });
        } else if (expression.isString() && expression.asString().getValue().startsWith("$")) {
            add(EXPRESSIONS, expression.asString().getValue().startsWith("$$") ? "$$variable" : "$field");
        }
    }

    private void readIndex(BsonValue index) {
        index.asDocument().forEach((option, value) -> {
            add(INDEXES, option);
            if (option.equals("key"))
                value.asDocument().values().forEach(direction -> add(INDEXES, directionOf(direction)));
        });
    }

    private void readValue(BsonValue value) {
        add(VALUES, typeOf(value));
        if (value.isDocument()) value.asDocument().values().forEach(this::readValue);
        if (value.isArray()) forEach(value, this::readValue);
    }

    private static String typeOf(BsonValue value) {
        return value.getBsonType().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean hasOperators(BsonValue value) {
        return value.isDocument()
                && !value.asDocument().isEmpty()
                && value.asDocument().getFirstKey().startsWith("$");
    }

    private static void forEach(BsonValue array, Consumer<BsonValue> reading) {
        List<BsonValue> elements = array instanceof BsonArray several ? several : List.of(array);
        elements.forEach(reading);
    }

    private void add(Demand.Chapter chapter, String name) {
        demands.add(new Demand(chapter, name));
    }
}
