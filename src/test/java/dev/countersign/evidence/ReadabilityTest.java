package dev.countersign.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "the, 1",
        "cat, 1",
        "bone, 1",
        "bones, 1",
        "eased, 1",
        "added, 2",
        "table, 2",
        "muscle, 2",
        "muscles, 2",
        "taxes, 2",
        "doctor, 2",
        "exercise, 3",
        "medicine, 3",
        "dehydration, 4",
        "tightening, 3",
        "pressure, 2",
        "stretches, 2",
        "walked, 1",
        "wanted, 2",
        "yellow, 2",
        "electrolytes, 4",
        "ibuprofen, 4",
        "back, 1",
        "spasm, 1"
    })
    void estimatesSyllables(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    /** Counted by hand: 13 words, 2 sentences, 15 syllables, 50 letters, none of three syllables. */
    @Test
    void followsTheFormulae() {
        var counted = new Readability(2, 13, 50, 15, 0);

        assertThat(counted.fleschReadingEase()).isCloseTo(206.835 - 1.015 * 6.5 - 84.6 * 15 / 13, within(0.001));
        assertThat(counted.fleschReadingEase()).isCloseTo(102.62, within(0.01));
        assertThat(counted.fleschKincaidGrade()).isCloseTo(0.56, within(0.01));
        assertThat(counted.smogGrade()).isCloseTo(3.13, within(0.01));
        assertThat(counted.colemanLiauGrade()).isCloseTo(2.26, within(0.01));
        assertThat(counted.gunningFog()).isCloseTo(2.6, within(0.01));
    }

    @Test
    void countsSentencesWordsAndLetters() {
        var counted = Readability.of("Don't stop. It hurts at 3.5 kg!\n\nOne more");

        assertThat(counted.sentences()).isEqualTo(3);
        assertThat(counted.words()).isEqualTo(10);
        assertThat(counted.letters()).isEqualTo(4 + 4 + 2 + 5 + 2 + 1 + 1 + 2 + 3 + 4);
    }

    @Test
    void saysNothingOfTextsThatAreTooShort() {
        assertThat(Readability.of("Rest well.").scores()).containsOnlyKeys("words", "sentences");
        assertThat(Readability.of("Rest well and walk a little. ".repeat(10)).scores())
                .containsKey("smogGrade");
    }
}
