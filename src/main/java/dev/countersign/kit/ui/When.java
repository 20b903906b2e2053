package dev.countersign.kit.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A moment or day as people say it, such as "3 days ago", with the exact one on hover. */
public final class When extends Span {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private When(String words, String exact) {
        super(words);
        setTitle(exact);
        addClassName("when");
    }

    /** A moment, seen from now. */
    public static When of(Instant moment, Instant now) {
        return new When(inWords(moment, now), MOMENT.format(moment.atZone(ZoneId.systemDefault())));
    }

    /** A day, seen from today. */
    public static When of(LocalDate day, LocalDate today) {
        return new When(inWords(day, today), DAY.format(day));
    }

    /** A day as it is written: {@code 3 March 2026}. */
    public static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** A moment in words. */
    public static String inWords(Instant moment, Instant now) {
        var ago = Duration.between(moment, now);
        if (ago.isNegative() || ago.toHours() >= 24)
            return inWords(
                    LocalDate.ofInstant(moment, ZoneId.systemDefault()),
                    LocalDate.ofInstant(now, ZoneId.systemDefault()));
        if (ago.toMinutes() < 1) return "just now";
        if (ago.toHours() < 1) return counted(ago.toMinutes(), "minute") + " ago";
        return counted(ago.toHours(), "hour") + " ago";
    }

    /** A day in words. */
    public static String inWords(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) return "today";
        if (days == 1) return "tomorrow";
        if (days == -1) return "yesterday";
        if (Math.abs(days) > 60) return DAY.format(day);
        return days > 0 ? "in " + counted(days, "day") : counted(-days, "day") + " ago";
    }

    private static String counted(long number, String unit) {
        return number == 1 ? "1 " + unit : number + " " + unit + "s";
    }
}
