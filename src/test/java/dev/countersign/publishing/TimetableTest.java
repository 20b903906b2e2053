package dev.countersign.publishing;

import static dev.countersign.review.Policy.Overdue.Consequence.NOTICE;
import static dev.countersign.review.Policy.Overdue.Consequence.UNPUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.review.Policy.Overdue;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A review ages by the calendar: due within the notice, overdue, and after the grace what policy says. */
class TimetableTest {

    private static final Instant DUE = Instant.parse("2026-06-30T12:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-01T00:00:00Z");

    private final Timetable dates = Timetable.of(DUE, LONG_BEFORE, new Overdue(30, UNPUBLISH, 20));

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T11:59:59.999Z, CURRENT, 2026-05-31T12:00:00Z",
        "2026-05-31T12:00:00Z, DUE, 2026-06-30T12:00:00Z",
        "2026-06-30T11:59:59.999Z, DUE, 2026-06-30T12:00:00Z",
        "2026-06-30T12:00:00Z, OVERDUE, 2026-07-13T12:00:00Z",
        "2026-07-13T12:00:00Z, OVERDUE, 2026-07-20T12:00:00Z",
        "2026-07-20T12:00:00Z, GRACE_ENDED,",
        "2027-01-01T00:00:00Z, GRACE_ENDED,"
    })
    void followsTheCalendar(Instant now, ReviewStatus status, Instant next) {
        assertThat(dates.at(now)).isEqualTo(status);
        assertThat(dates.next(now).orElse(null)).isEqualTo(next);
    }

    @Test
    void beginsTheGraceAnewForWhatWasOverdueWhenTheRuleOrTheEditionCame() {
        var came = Instant.parse("2026-09-01T00:00:00Z");

        var late = Timetable.of(DUE, came, new Overdue(30, UNPUBLISH, 20));

        assertThat(late.due()).isEqualTo(DUE);
        assertThat(late.graceEnds()).isEqualTo("2026-09-21T00:00:00Z");
        assertThat(late.at(came)).isEqualTo(ReviewStatus.OVERDUE);
    }

    @Test
    void letsNothingGoBeforeTheWarningHasRun() {
        assertThat(dates.mayGo(dates.warning())).isEqualTo(dates.graceEnds());

        var warnedLate = Instant.parse("2026-08-01T00:00:00Z");
        assertThat(dates.mayGo(warnedLate)).isEqualTo(warnedLate.plus(Duration.ofDays(7)));

        var noGrace = Timetable.of(DUE, LONG_BEFORE, new Overdue(30, UNPUBLISH, 0));
        assertThat(noGrace.warning()).isEqualTo(DUE.minus(Duration.ofDays(1)));
        assertThat(noGrace.mayGo(DUE)).isEqualTo(DUE.plus(Duration.ofDays(1)));
    }

    @Test
    void hasAConsequenceUnlessPolicyOnlyGivesNotice() {
        assertThat(dates.hasConsequence()).isTrue();
        assertThat(Timetable.of(DUE, LONG_BEFORE, new Overdue(30, NOTICE, 20)).hasConsequence())
                .isFalse();
    }
}
