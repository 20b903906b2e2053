package dev.countersign.people;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a credential is usually granted for.
 *
 * @param years for {@link Habit#YEARS} only
 */
public record Renewal(
        @NotNull Habit habit, @Nullable @Min(1) @Max(50) Integer years) {

    /** Granted once and for all. */
    public static final Renewal NEVER = new Renewal(Habit.NEVER, null);

    /** As each state decides. */
    public static final Renewal BY_STATE = new Renewal(Habit.BY_STATE, null);

    public Renewal {
        if ((habit == Habit.YEARS) != (years != null))
            throw new IllegalArgumentException("A renewal by years says how many, and no other does");
    }

    /** Granted for so many years at a time. */
    public static Renewal everyYears(int years) {
        return new Renewal(Habit.YEARS, years);
    }

    /** The last day of what is granted on this day, where the habit tells. */
    public Optional<LocalDate> lastDay(LocalDate granted) {
        return Optional.ofNullable(years).map(many -> granted.plusYears(many).minusDays(1));
    }

    /** As a sentence. */
    public String inWords() {
        return switch (habit) {
            case NEVER -> "Does not lapse.";
            case BY_STATE -> "Lapses as the state decides.";
            case YEARS ->
                "Usually lapses after %s.".formatted(Integer.valueOf(1).equals(years) ? "a year" : years + " years");
        };
    }

    /** The habits. */
    public enum Habit {
        NEVER,
        YEARS,
        BY_STATE
    }
}
