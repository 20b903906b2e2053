package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Day;
import dev.countersign.kit.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a person declares once a year: the interests that might be thought to sway them. None is a declaration too. It is not the statement at a
 * signing, which is asked anew each time; it is where that one begins.
 *
 * @param key identity within the person
 * @param by the user who wrote it down: the person's own account, or an editor in their name
 * @param at when
 */
public record Declaration(
        String key, @Size(max = 50) List<@Valid Interest> interests, UserId by, String byName, Instant at) {

    private static final int HOLDS_FOR_YEARS = 1;

    public Declaration {
        interests = Absent.orEmpty(interests);
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The first day on which a new one is due. */
    public LocalDate dueOn() {
        return Day.of(at).plusYears(HOLDS_FOR_YEARS);
    }

    /** Whether a new one is due on that day. */
    public boolean isDue(LocalDate on) {
        return !on.isBefore(dueOn());
    }
}
