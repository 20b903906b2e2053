package dev.countersign.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitleWordsTest {

    @Test
    void areTheWordsOfTitleAndAddressAndHowTheyBegin() {
        assertThat(TitleWords.of("Calf cramps", "a-calf"))
                .containsExactly("cal", "calf", "cra", "cram", "cramp", "cramps", "a");
    }

    @Test
    void countUpToTheEighthLetter() {
        assertThat(TitleWords.of("Inflammations", "x")).contains("inflamma").doesNotContain("inflammat");
    }

    /** Whatever somebody types of a word, once it is three letters, is among the words under which the article is found. */
    @ParameterizedTest
    @CsvSource({
        "Músculos cansados,  MUSC",
        "Ødem im Fuß,        fuß",
        "Inflammation,       inflammatio",
        "Why calves cramp,   cramp calv",
        "ﬁbrosis,            fibr",
        "'Vitamin B12, daily', b12",
        "痛みのある肩,         痛みの"
    })
    void findWhatIsTyped(String title, String typed) {
        assertThat(TitleWords.sought(typed)).isNotEmpty().isSubsetOf(TitleWords.of(title, "untitled"));
    }

    @ParameterizedTest
    @CsvSource({"''", "' - '", "ca", "a b cd"})
    void wantAtLeastThreeLetters(String typed) {
        assertThat(TitleWords.sought(typed)).isEmpty();
    }
}
