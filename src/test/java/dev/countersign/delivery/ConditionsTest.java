package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    private static final Answer ANSWER =
            Answer.made(Map.of("a", "b"), Instant.parse("2026-03-03T10:00:00.700Z"), List.of());

    @Test
    void knowsTheTagOfEitherCodingHoweverItIsSent() {
        for (var tag : List.of(ANSWER.plain().tag(), ANSWER.gzip().tag()))
            for (var header : List.of(tag, "W/" + tag, "\"a,b\", " + tag, tag + ",\"z\"", " " + tag + " "))
                assertThat(Conditions.unchanged(header, null, ANSWER))
                        .as(header)
                        .isTrue();
        assertThat(Conditions.unchanged("*", null, ANSWER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"other\"", "W/\"other\"", "other", "\"*\""})
    void knowsNoOtherTag(String header) {
        assertThat(Conditions.unchanged(header, null, ANSWER)).isFalse();
    }

    @Test
    void doesNotTakeATagWithoutItsQuotes() {
        assertThat(Conditions.unchanged(ANSWER.plain().tag().replace("\"", ""), null, ANSWER))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 03 Mar 2026 09:59:59 GMT | false
            Tue, 03 Mar 2026 10:00:00 GMT | true
            Tue, 03 Mar 2026 10:00:01 GMT | true
            yesterday                     | false
            """)
    void comparesDatesByTheSecond(String since, boolean unchanged) {
        assertThat(Conditions.unchanged(null, since, ANSWER)).isEqualTo(unchanged);
    }

    @Test
    void asksForTheDateOnlyWhereNoTagWasSent() {
        assertThat(Conditions.unchanged("\"other\"", "Tue, 03 Mar 2026 10:00:00 GMT", ANSWER))
                .isFalse();
    }

    @Test
    void comparesNoDateWhereNoneIsKnown() {
        var undated = Answer.made(Map.of("a", "b"), null, List.of());
        assertThat(Conditions.unchanged(null, "Tue, 03 Mar 2026 10:00:00 GMT", undated))
                .isFalse();
    }
}
