package dev.countersign.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    static final List<String> hostile = List.of("x".repeat(59) + "😀😀😀", "\uD800".repeat(3), "a\n\tb");

    @ParameterizedTest
    @FieldSource("hostile")
    void cutsTextForMessagesBetweenCharacters(String text) {
        var shown = Texts.shortened(text);

        assertThat(Texts.isBroken(shown)).isFalse();
        assertThat(shown).hasSizeLessThanOrEqualTo(60).doesNotContain("\n", "\t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "é", "😀", "👩‍⚕️"})
    void takesWholeCharactersForWhole(String text) {
        assertThat(Texts.isBroken(text)).isFalse();
        assertThat(Texts.isBroken(text + "\uDE00")).isTrue();
        assertThat(Texts.isBroken("\uD83D" + text)).isTrue();
    }
}
