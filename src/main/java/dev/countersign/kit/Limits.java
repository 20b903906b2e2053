package dev.countersign.kit;

import dev.countersign.kit.Refusal.Reason;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Holds content to the limits that its records declare. The same limits speak in the forms, in import and in the API: a limit is written once,
 * as a constraint on the component that it bounds.
 */
public final class Limits {

    @SuppressWarnings("resource") // lives as long as the process
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private Limits() {}

    /** What is beyond the limits, each with a JSON pointer and what would be right; empty if nothing is. */
    public static List<Reason> brokenBy(Object content) {
        var limits = VALIDATOR.validate(content).stream().map(Limits::reason);
        return Stream.concat(limits, brokenTexts(Json.MAPPER.valueToTree(content), ""))
                .sorted(Comparator.comparing(Reason::at))
                .toList();
    }

    /** Refuses content that is beyond its limits. */
    public static void demand(Object content) {
        var broken = brokenBy(content);
        if (!broken.isEmpty())
            throw new Refusal(
                            Refusal.Kind.INVALID,
                            "invalid-content",
                            "Some fields need another look before this can be saved.",
                            broken)
                    .exception();
    }

    private static Reason reason(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var field = path.replaceAll("\\.?<[^>]*>", "");
        var pointer = "/" + field.replaceAll("\\[(\\d+)]", "/$1").replace('.', '/');
        var leaf = field.replaceAll(".*\\.", "").replaceAll("\\[\\d+]", "");
        return new Reason(pointer, "%s %s".formatted(inWords(leaf), violation.getMessage()));
    }

    /** Half a surrogate pair cannot be written as UTF-8, so it could be neither delivered nor signed as it is. */
    private static Stream<Reason> brokenTexts(JsonNode node, String at) {
        return switch (node) {
            case StringNode text
            when Texts.isBroken(text.stringValue()) ->
                Stream.of(new Reason(at, "This text holds half of a character: type it again"));
            case ArrayNode list ->
                IntStream.range(0, list.size()).boxed().flatMap(i -> brokenTexts(list.get(i), at + "/" + i));
            case ObjectNode members ->
                members.properties().stream()
                        .flatMap(member -> brokenTexts(member.getValue(), at + "/" + member.getKey()));
            default -> Stream.of();
        };
    }

    /** A component's name as people read it: {@code maximumPerDay} is "Maximum per day". */
    public static String inWords(String component) {
        var words = component.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? "This" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
