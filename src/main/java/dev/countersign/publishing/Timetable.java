package dev.countersign.publishing;

import dev.countersign.review.Policy.Overdue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moments at which the review of a live edition ages, by the rule in force.
 *
 * @param notice from here on it is due
 * @param due from here on it is overdue
 * @param warning when those who look after it are told that the grace ends
 * @param graceEnds from here on {@code rule} has its consequence
 */
public record Timetable(Instant notice, Instant due, Instant warning, Instant graceEnds, Overdue rule) {

    private static final Duration LONGEST_WARNING = Duration.ofDays(7);
    private static final Duration SHORTEST_WARNING = Duration.ofDays(1);

    /**
     * The timetable of a review.
     *
     * @param due when the next review is due
     * @param graceFrom the grace begins here if the date had passed by then: an edition that is new, or a rule that is, takes nobody by surprise
     */
    static Timetable of(Instant due, Instant graceFrom, Overdue rule) {
        var grace = Duration.ofDays(rule.graceDays());
        var graceEnds = (due.isBefore(graceFrom) ? graceFrom : due).plus(grace);
        return new Timetable(
                due.minus(Duration.ofDays(rule.noticeDays())), due, graceEnds.minus(warning(grace)), graceEnds, rule);
    }

    /** What the calendar alone says at this moment. */
    public ReviewStatus at(Instant now) {
        if (now.isBefore(notice)) return ReviewStatus.CURRENT;
        if (now.isBefore(due)) return ReviewStatus.DUE;
        return hasConsequence() && !now.isBefore(graceEnds) ? ReviewStatus.GRACE_ENDED : ReviewStatus.OVERDUE;
    }

    /** The next moment at which something is to be said or done. */
    Optional<Instant> next(Instant now) {
        return (hasConsequence() ? Stream.of(notice, due, warning, graceEnds) : Stream.of(notice, due))
                .filter(moment -> moment.isAfter(now))
                .min(Instant::compareTo);
    }

    /** Whether anything but words follows from the end of the grace. */
    boolean hasConsequence() {
        return rule.consequence() != Overdue.Consequence.NOTICE;
    }

    /** When an edition may be taken away of whose end somebody was warned at this moment: never before the warning has run. */
    Instant mayGo(Instant warned) {
        var run = warned.plus(warning(Duration.ofDays(rule.graceDays())));
        return run.isAfter(graceEnds) ? run : graceEnds;
    }

    private static Duration warning(Duration grace) {
        var half = grace.dividedBy(2);
        if (half.compareTo(LONGEST_WARNING) > 0) return LONGEST_WARNING;
        return half.compareTo(SHORTEST_WARNING) < 0 ? SHORTEST_WARNING : half;
    }
}
