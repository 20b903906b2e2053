package dev.countersign.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses, with the rule it breaks, whatever would otherwise be ignored or done wrongly. */
final class CommandGuard {

    private static final Set<String> OPTIONS_OF_AN_UPDATE = Set.of("q", "u", "multi", "upsert", "arrayFilters");
    private static final Set<String> OPTIONS_OF_A_DELETE = Set.of("q", "limit");
    private static final Set<String> OPTIONS_OF_AN_INDEX =
            Set.of("key", "name", "ns", "v", "unique", "sparse", "background");

    private CommandGuard() {}

    /**
     * The command, if all of it can be done.
     *
     * @throws de.bwaldvogel.mongo.exception.MongoServerError naming the rule that it breaks
     */
    static Command check(String name, Document request) {
        Command command = Command.named(name)
                .orElseThrow(
                        () -> Rule.brokenBy(name).orElse(Rule.WHAT_IS_TESTED).refusal(name, "the commands"));
        request.forEach((option, value) -> {
            if (!option.equals(name) && !command.has(option)) {
                throw refusal(option, name);
            }
            if (!option.equals("documents")) {
                checkOperators(value, name);
            }
        });
        switch (command) {
            case UPDATE ->
                parts(request, "updates").forEach(update -> {
                    checkOptions(update, OPTIONS_OF_AN_UPDATE, name);
                    checkUpdate(update.get("u"), name);
                });
            case FINDANDMODIFY -> checkUpdate(request.get("update"), name);
            case DELETE -> parts(request, "deletes").forEach(delete -> checkOptions(delete, OPTIONS_OF_A_DELETE, name));
            case CREATEINDEXES -> parts(request, "indexes").forEach(index -> checkIndex(index, name));
            case EXPLAIN -> checkExplained(request.get(name));
            default -> {
                // Nothing more to look at.
            }
        }
        return command;
    }

    private static void checkExplained(@Nullable Object explained) {
        if (explained instanceof Document command && !command.isEmpty()) {
            check(command.keySet().iterator().next(), command);
        }
    }

    private static void checkIndex(Document index, String command) {
        checkOptions(index, OPTIONS_OF_AN_INDEX, command);
        if (index.get("key") instanceof Document key) {
            key.forEach((field, direction) -> {
                boolean plain = direction instanceof Number number && Math.abs(number.doubleValue()) == 1;
                if (!plain || field.contains("$**")) {
                    String word = plain ? "$**" : String.valueOf(direction);
                    throw Rule.brokenBy(word).orElse(Rule.PLAIN_INDEXES).refusal(word, command);
                }
            });
        }
    }

    private static void checkOptions(Document part, Set<String> known, String command) {
        for (String option : part.keySet()) {
            if (!known.contains(option)) {
                throw refusal(option, command);
            }
        }
    }

    private static void checkUpdate(@Nullable Object update, String command) {
        if (update instanceof Collection<?>) {
            throw Rule.OPERATOR_UPDATES.refusal("a pipeline", command);
        }
    }

    private static void checkOperators(@Nullable Object value, String command) {
        if (value instanceof Document document) {
            document.forEach((word, inner) -> {
                if (word.startsWith("$") && Rule.brokenBy(word).isPresent()) {
                    throw refusal(word, command);
                }
                checkOperators(inner, command);
            });
        } else if (value instanceof Collection<?> values) {
            values.forEach(inner -> checkOperators(inner, command));
        }
    }

    private static RuntimeException refusal(String word, String command) {
        return Rule.brokenBy(word).orElse(Rule.WHAT_IS_TESTED).refusal(word, command);
    }

    @SuppressWarnings("unchecked")
    private static List<Document> parts(Document request, String option) {
        return (List<Document>) request.getOrDefault(option, List.of());
    }
}
