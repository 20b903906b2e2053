package dev.countersign.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    private static final List<String> WORDS = List.of("selfCare", "exercise", "reviewMonths", "signers");

    @ParameterizedTest
    @CsvSource({
        "exercise, exercise",
        "excercise, exercise",
        "exercies, exercise",
        "self-care, selfCare",
        "SELFCARE, selfCare",
        "reviewMonth, reviewMonths",
        "singers, signers",
    })
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(Nearest.to(typed, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"surgery", "x", "''"})
    void guessesNothingFromAfar(String typed) {
        assertThat(Nearest.to(typed, WORDS)).isEmpty();
        assertThat(Nearest.question(typed, WORDS)).isEmpty();
    }

    @Test
    void comparesNothingVeryLong() {
        assertThat(Nearest.to("exercise".repeat(100_000), WORDS)).isEmpty();
    }

    @Test
    void countsASwapAsOneStep() {
        assertThat(Nearest.distance("ab", "ba")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }
}
