package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySecretTest {

    private static final String DIGITS = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "csk_",
                "csk_0123",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "CSK_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "csk_0123456789ABCDEF0123456789abcdef0123456789abcdef0123456789abcdef",
                "csk_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdeg",
                "csk_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0",
                " csk_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
            })
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> new KeySecret(text)).hasMessageContaining("This is no API key: one is 'csk_'");
    }

    @Test
    void isNeverTheSameTwice() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> KeySecret.next().value()))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.matches("csk_[0-9a-f]{64}"));
    }

    @Test
    void isPrintedByNobody() {
        var secret = new KeySecret("csk_" + DIGITS);
        assertThat(secret).hasToString("csk_…");
        assertThat(secret.digest().value()).doesNotContain(DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=csk_0123456789abcdef", "a=b&csk_0123456789abcdef0123", "q=xcsk_00000000000000000000"})
    void isFoundInAnAddress(String query) {
        assertThat(KeySecret.isIn(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "q=csk", "q=csk_", "q=csk_back", "cursor=csk_QWxhZGRpbjpvcGVuIHNlc2FtZQ"})
    void isNotSeenWhereNoneIs(String query) {
        assertThat(KeySecret.isIn(query)).isFalse();
    }
}
