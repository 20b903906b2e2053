package dev.countersign.kit.http;

import dev.countersign.kit.Day;
import dev.countersign.kit.Texts;
import dev.countersign.kit.http.Problem.Fault;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one request. Reading goes on after a wrong one, so that the caller learns of all of them at once when {@link #demandRight}
 * is called.
 */
public final class Parameters {

    private final Map<String, String[]> given;
    private final List<Fault> faults = new ArrayList<>();

    private Parameters(Map<String, String[]> given) {
        this.given = given;
    }

    /** The parameters of a request, of which there may be these and no others. */
    public static Parameters of(HttpServletRequest request, String... allowed) {
        var names = List.of(allowed);
        var parameters = new Parameters(request.getParameterMap());
        var unknown = parameters.given.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> Fault.ofParameter(
                        name,
                        names.isEmpty()
                                ? "This address takes no parameters."
                                : "There is no parameter '%s' here.".formatted(Texts.shortened(name)),
                        names))
                .toList();
        if (!unknown.isEmpty())
            throw Problem.badParameters("unknown-parameter", unknown).exception();
        parameters.given.forEach((name, values) -> {
            if (values.length > 1) parameters.fault(name, "'%s' is given more than once.".formatted(name), List.of());
        });
        return parameters;
    }

    /** Whether it was given. */
    public boolean has(String name) {
        return given.containsKey(name);
    }

    /** The text of a parameter that was given. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name)).map(values -> values[0]);
    }

    /** A value that its constructor checks. */
    public <T> @Nullable T value(String name, Function<String, T> constructor) {
        var text = text(name);
        if (text.isEmpty()) return null;
        try {
            return constructor.apply(text.get());
        } catch (IllegalArgumentException e) {
            fault(name, String.valueOf(e.getMessage()) + ".", List.of());
            return null;
        }
    }

    /** One of several words. */
    public <T> @Nullable T oneOf(String name, Function<String, Optional<T>> named, List<String> allowed) {
        return oneOf(name, named, () -> allowed);
    }

    /** One of several words that are looked up only where they have to be said. */
    public <T> @Nullable T oneOf(String name, Function<String, Optional<T>> named, Supplier<List<String>> allowed) {
        var text = text(name);
        if (text.isEmpty()) return null;
        var value = named.apply(text.get());
        if (value.isEmpty()) {
            var words = allowed.get();
            fault(name, "'%s' is one of: %s.".formatted(name, String.join(", ", words)), words);
        }
        return value.orElse(null);
    }

    /** Several words out of these, with commas between them; empty if it was not given. */
    public List<String> someOf(String name, List<String> allowed) {
        var words = text(name)
                .map(text ->
                        Arrays.stream(text.split(",", -1)).map(String::strip).toList())
                .orElse(List.of());
        if (!allowed.containsAll(words))
            fault(
                    name,
                    "'%s' lists some of %s, with commas between them.".formatted(name, String.join(", ", allowed)),
                    allowed);
        return words;
    }

    /** A whole number between these two, both included. */
    public int number(String name, int least, int most, int otherwise) {
        var text = text(name);
        if (text.isEmpty()) return otherwise;
        if (text.get().matches("\\d{1,9}")) {
            var number = Integer.parseInt(text.get());
            if (number >= least && number <= most) return number;
        }
        fault(name, "'%s' is a whole number from %d to %d.".formatted(name, least, most), List.of());
        return otherwise;
    }

    /** True or false; false if it was not given. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(oneOf(
                name,
                text -> Optional.of(text)
                        .filter(List.of("true", "false")::contains)
                        .map(Boolean::valueOf),
                List.of("true", "false")));
    }

    /** A moment, or a day, which begins at midnight UTC. */
    public @Nullable Instant moment(String name) {
        var text = text(name);
        if (text.isEmpty()) return null;
        try {
            return text.get().length() == 10
                    ? Day.start(LocalDate.parse(text.get()))
                    : OffsetDateTime.parse(text.get()).toInstant();
        } catch (DateTimeException e) {
            fault(
                    name,
                    "'%s' is a day such as 2026-03-01 or a moment such as 2026-03-01T09:00:00Z.".formatted(name),
                    List.of());
            return null;
        }
    }

    /** Remembers that a parameter is wrong. */
    public void fault(String name, String message, List<String> allowed) {
        faults.add(Fault.ofParameter(name, message, allowed));
    }

    /** Stops if anything was wrong. */
    public void demandRight() {
        if (!faults.isEmpty())
            throw Problem.badParameters("invalid-parameter", List.copyOf(faults))
                    .exception();
    }
}
