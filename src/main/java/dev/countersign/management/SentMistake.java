package dev.countersign.management;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.countersign.kit.Json;
import dev.countersign.kit.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in our words what is wrong with a member: what the parser says names classes. */
final class SentMistake {

    private SentMistake() {}

    static String inWords(DatabindException mistake) {
        return switch (mistake) {
            case UnrecognizedPropertyException unknown ->
                "There is no member '%s' here; there are %s"
                        .formatted(
                                Texts.shortened(unknown.getPropertyName()),
                                unknown.getKnownPropertyIds().stream()
                                        .map(String::valueOf)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            case InvalidTypeIdException kind ->
                "The member 'type' says which kind it is: one of "
                        + kinds(kind.getBaseType().getRawClass());
            case InvalidFormatException format ->
                "'%s' is not possible here: it must be %s"
                        .formatted(Texts.shortened(String.valueOf(format.getValue())), wanted(format.getTargetType()));
            case MismatchedInputException mismatch -> "This must be " + wanted(mismatch.getTargetType());
            default -> ours(mistake);
        };
    }

    /** What a constructor of ours said when it refused the value. */
    private static String ours(Throwable mistake) {
        for (Throwable cause = mistake; cause != null; cause = cause.getCause())
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null)
                return cause.getMessage().replaceAll("\\.$", "");
        return "This cannot be read";
    }

    private static String kinds(Class<?> sealed) {
        var kinds = sealed.getAnnotation(JsonSubTypes.class);
        return kinds == null
                ? "those that the document names"
                : Arrays.stream(kinds.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) return "of another type";
        if (type.isEnum())
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(word -> Json.MAPPER.convertValue(word, String.class))
                            .collect(Collectors.joining(", "));
        if (type == LocalDate.class) return "a day such as 2026-03-01";
        if (type == Instant.class) return "a moment such as 2026-03-01T09:00:00Z";
        if (type == Integer.class || type == Long.class || type == int.class || type == long.class)
            return "a whole number";
        if (type == Boolean.class || type == boolean.class) return "true or false";
        if (Collection.class.isAssignableFrom(type)) return "a list, in square brackets";
        return type.isRecord() && !dev.countersign.kit.TextValue.class.isAssignableFrom(type)
                ? "an object, in braces"
                : "text, in double quotes";
    }
}
