package dev.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

    /** The first is the example of the standard itself. */
    @ParameterizedTest
    @ValueSource(strings = {"1234567893", "1245319599", "2000000002"})
    void takesWhatFits(String number) {
        assertThat(new Npi(number)).hasToString(number);
    }

    @Test
    void hasOneCheckDigitForEveryNumber() {
        assertThat(IntStream.range(0, 10).mapToObj(digit -> "123456789" + digit).filter(NpiTest::isOne))
                .containsExactly("1234567893");
    }

    @Test
    void tellsEverySingleDigitMistyped() {
        for (int at = 1; at < 10; at++)
            for (char digit = '0'; digit <= '9'; digit++) {
                var typed = new StringBuilder("1234567893");
                if (typed.charAt(at) == digit) continue;
                typed.setCharAt(at, digit);
                assertThat(isOne(typed.toString())).as(typed.toString()).isFalse();
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678931", "3234567893", "12345 67893", "123456789O"})
    void saysWhatANumberLooksLike(String typed) {
        assertThatThrownBy(() -> new Npi(typed)).hasMessageContaining("it has ten digits, the first of them 1 or 2");
    }

    @Test
    void saysThatADigitIsMistyped() {
        assertThatThrownBy(() -> new Npi("1234567890"))
                .hasMessage("'1234567890' is not an NPI: its check digit does not fit, so a digit is mistyped");
    }

    private static boolean isOne(String typed) {
        try {
            new Npi(typed);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }
}
