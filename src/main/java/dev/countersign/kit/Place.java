package dev.countersign.kit;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place in foreign JSON and what stands there, so that a refusal can say where it is.
 *
 * @param path such as {@code blocks[2].children[0].marks}
 */
record Place(String path, @Nullable Object value) {

    boolean absent() {
        return value == null;
    }

    Place member(String name) {
        if (value instanceof Map<?, ?> map) {
            return new Place(path + "." + name, map.get(name));
        }
        throw refused("must be an object" + found());
    }

    List<Place> list() {
        if (value instanceof List<?> list) {
            return IntStream.range(0, list.size())
                    .mapToObj(index -> new Place(path + "[" + index + "]", list.get(index)))
                    .toList();
        }
        throw refused("must be a list" + found());
    }

    List<Place> listOrEmpty() {
        return absent() ? List.of() : list();
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw refused("must be text" + found());
    }

    int number(int whenAbsent) {
        if (absent()) {
            return whenAbsent;
        }
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw refused("must be a whole number" + found());
    }

    void is(String expected) {
        if (!text().equals(expected)) {
            throw refused("is '" + value + "'; it must be " + expected);
        }
    }

    <T> T oneOf(T[] allowed, Function<T, String> label, T whenAbsent) {
        if (absent()) {
            return whenAbsent;
        }
        var text = text();
        return Stream.of(allowed)
                .filter(candidate -> label.apply(candidate).equals(text))
                .findFirst()
                .orElseThrow(() -> refused("is '" + text + "'; it must be one of "
                        + Stream.of(allowed).map(label).collect(Collectors.joining(", "))));
    }

    /** What this makes, or its refusal with the place in front. */
    <T> T checked(Supplier<T> making) {
        try {
            return making.get();
        } catch (PlacedRefusal alreadyPlaced) {
            throw alreadyPlaced;
        } catch (IllegalArgumentException refusal) {
            throw new PlacedRefusal(path + ": " + refusal.getMessage());
        }
    }

    IllegalArgumentException refused(String problem) {
        return new PlacedRefusal(path + " " + problem + ".");
    }

    private String found() {
        return switch (value) {
            case null -> ", and it is missing";
            case String text -> ", not text";
            case Number number -> ", not a number";
            case Boolean bool -> ", not true or false";
            case List<?> list -> ", not a list";
            case Map<?, ?> map -> ", not an object";
            default -> "";
        };
    }

    /** A refusal that already says where. */
    private static final class PlacedRefusal extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        PlacedRefusal(String message) {
            super(message);
        }
    }
}
