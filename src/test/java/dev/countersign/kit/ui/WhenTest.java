package dev.countersign.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, today",
        "1, tomorrow",
        "-1, yesterday",
        "5, in 5 days",
        "-12, 12 days ago",
        "60, in 60 days",
        "61, 2 May 2026",
        "-61, 31 December 2025"
    })
    void saysDaysAsPeopleDo(int days, String words) {
        assertThat(When.inWords(TODAY.plusDays(days), TODAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"10, just now", "60, 1 minute ago", "3599, 59 minutes ago", "7200, 2 hours ago"})
    void saysTheLastDayInHoursAndMinutes(int seconds, String words) {
        assertThat(When.inWords(NOW.minusSeconds(seconds), NOW)).isEqualTo(words);
    }

    @Test
    void goesOverToDaysAfterADay() {
        assertThat(When.inWords(NOW.minus(Duration.ofDays(3)), NOW)).isEqualTo("3 days ago");
    }
}
