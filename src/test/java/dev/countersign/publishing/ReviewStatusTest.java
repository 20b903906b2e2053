package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewStatusTest {

    private static final Instant DUE = Instant.parse("2026-06-30T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-05-31T11:59:59.999Z, CURRENT, 2026-05-31T12:00:00Z",
        "2026-05-31T12:00:00Z, DUE, 2026-06-30T12:00:00Z",
        "2026-06-30T11:59:59.999Z, DUE, 2026-06-30T12:00:00Z",
        "2026-06-30T12:00:00Z, OVERDUE,",
        "2027-01-01T00:00:00Z, OVERDUE,"
    })
    void followsTheCalendar(Instant now, ReviewStatus status, Instant changes) {
        assertThat(ReviewStatus.at(now, DUE)).isEqualTo(status);
        assertThat(ReviewStatus.changesAfter(now, DUE).orElse(null)).isEqualTo(changes);
    }

    @Test
    void staysCurrentWhereNothingIsEverDue() {
        assertThat(ReviewStatus.at(DUE, null)).isEqualTo(ReviewStatus.CURRENT);
        assertThat(ReviewStatus.changesAfter(DUE, null)).isEmpty();
    }
}
