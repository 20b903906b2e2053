package dev.countersign.kit;

import java.time.LocalDate;
import java.util.List;

/** Knows of days on which something ends or is wanted; what all of them know makes the calendar. */
public interface CalendarSource {

    /**
     * What there is from a day until another.
     *
     * @param until not included
     * @param actor whoever looks: what is not for them is left out
     */
    List<CalendarEntry> between(LocalDate from, LocalDate until, Actor actor);
}
