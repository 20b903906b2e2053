package dev.countersign.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The calendar by which credentials stand, sources expire and reviews fall due: UTC's, so that a page, a signature and an edition never disagree
 * about what day it is, wherever the server and its users are.
 */
public final class Day {

    private Day() {}

    /** The day that this moment falls on. */
    public static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    /** The moment at which this day begins. */
    public static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
