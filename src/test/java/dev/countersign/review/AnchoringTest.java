package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.Fixtures;
import dev.countersign.article.ArticleText;
import dev.countersign.kit.Digest;
import dev.countersign.kit.LocaleTag;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a quote stands after its text was edited. In each line, the place is between the brackets. */
class AnchoringTest {

    private static final String BEFORE =
            "Long sitting. Muscles held short for hours [will cramp] once you lie down. Rest for 10 minutes.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    nothing changed             | Long sitting. Muscles held short for hours [will cramp] once you lie down. Rest for 10 minutes.
                    text added far before       | Read this first, please. Long sitting. Muscles held short for hours [will cramp] once you lie down. Rest for 10 minutes.
                    words right before changed  | Long sitting. Muscles that were shortened [will cramp] once you lie down. Rest for 10 minutes.
                    words right behind changed  | Long sitting. Muscles held short for hours [will cramp] at night. Rest for 10 minutes.
                    everything around changed   | Some say that calves [will cramp], others do not.
                    the same words twice        | Your toes will cramp, too. Muscles held short for hours [will cramp] once you lie down. Rest for 10 minutes.
                    moved behind another line   | Rest for 10 minutes. Long sitting. Muscles held short for hours [will cramp] once you lie down.
                    """)
    void findsTheVeryWords(String edit, String after) {
        var place = found(BEFORE, after);

        assertThat(place).as(edit).isEqualTo(new Place.Same(after.indexOf('['), after.indexOf(']') - 1, "will cramp"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    other words in their place  | Long sitting. Muscles held short for hours [cramp more easily] once you lie down. Rest for 10 minutes.
                    one letter changed          | Long sitting. Muscles held short [wil cramp] then. Rest for 10 minutes.
                    replaced, and said elsewhere| Toes will cramp. Long sitting. Muscles held short for hours [may hurt] once you lie down. Rest for 10 minutes.
                    """)
    void findsWhatStandsInTheirPlace(String edit, String after) {
        var now = after.substring(after.indexOf('[') + 1, after.indexOf(']'));

        assertThat(found(BEFORE, after))
                .as(edit)
                .isEqualTo(new Place.Changed(after.indexOf('['), after.indexOf(']') - 1, now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "taken out           | Long sitting. Muscles held short for hours once you lie down. Rest for 10 minutes.",
                "all of it rewritten | Drink enough and stretch before you go to bed.",
                "nothing left        | ''"
            })
    void losesWordsThatAreGone(String edit, String after) {
        assertThat(Anchoring.find(quote(BEFORE), after)).as(edit).isEmpty();
    }

    @Test
    void staysAtTheNumberThatWasMeantThoughAnotherOneReadsTheSame() {
        var before = "Two sets. Hold the stretch for [2] minutes on each side. See 2 references.";
        var after = "Two sets. Hold the stretch for 3 minutes on each side. See 2 references.";

        assertThat(found(before, after)).isEqualTo(new Place.Changed(31, 32, "3"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "normal form  | Take a cafe\u0301 break, 5\u00a0\u00b5g at most. | [caf\u00e9 break, 5 \u00b5g]",
                "line breaks  | 'Rest.\n\nWarm\tthe   calf.' | [Rest. Warm the calf.]",
                "emoji        | Drink 💧💧 and rest 👩‍⚕️. | [💧💧 and]",
                "right to left| اشرب الماء كل يوم | [الماء]",
            })
    void doesNotCareHowItIsWritten(String what, String written, String quoted) {
        var text = PartText.normal(written);
        var words = quoted.strip().replaceAll("[\\[\\]]", "");

        assertThat(Anchoring.find(new Quote(words, "", ""), text))
                .as(what)
                .hasValueSatisfying(place -> assertThat(place).isInstanceOf(Place.Same.class));
    }

    @Test
    void neverCutsACharacterInTwo() {
        var before = "Drink water 💧💧💧💧💧 before bed, every single evening.";
        var quote = new Quote("💧💧💧💧💧", "Drink water", "");

        assertThat(Anchoring.find(quote, before.replace("💧💧💧💧💧", "💧💧🥛💧💧")))
                .hasValueSatisfying(
                        place -> assertThat(((Place.Changed) place).text()).startsWith("💧💧🥛"));
    }

    @Test
    void readsAllThatReadersReadOfEachKindOfPart() {
        var card = Fixtures.aTreatment(Fixtures.aMedicationCard());
        var text = Fixtures.aFullDraft(card.id());
        var parts = Parts.of(LocaleTag.EN_US, text, Map.of(card.id(), card)).all();

        assertThat(parts.stream().map(PartText::of))
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("\n", "  "));
        assertThat(words(parts, "composition")).contains("Easing a tight back", "The long muscle beside the spine");
        assertThat(words(parts, "causes")).contains("Causes Often one of these: Thirst Too little to drink.");
        assertThat(words(parts, "see-doctor")).contains("Numb legs Fever <140/90 Call for help.");
        assertThat(words(parts, "card:ibuprofen")).contains("Lie down. Wait.", "1200 mg", "Broken skin");
    }

    @Test
    void saysWhichPartIsGone() {
        var text = ArticleText.titled("Calves");
        var anchor = new Anchor(
                new PartKey("causes"), "Causes of it", Digest.of(new byte[0]), 1, new Quote("sitting", "", ""));

        assertThat(Place.of(anchor, Parts.of(LocaleTag.EN_US, text, Map.of())))
                .isEqualTo(new Place.Orphaned("“Causes of it” is no longer in the text"));
    }

    private static String words(List<Part> parts, String key) {
        return parts.stream()
                .filter(part -> part.key().value().equals(key))
                .map(PartText::of)
                .findFirst()
                .orElseThrow();
    }

    private static Place found(String before, String after) {
        return Anchoring.find(quote(before), after.replaceAll("[\\[\\]]", "")).orElseThrow();
    }

    private static Quote quote(String marked) {
        int start = marked.indexOf('[');
        int end = marked.indexOf(']');
        return new Quote(
                marked.substring(start + 1, end),
                marked.substring(Math.max(0, start - 32), start),
                marked.substring(end + 1, Math.min(marked.length(), end + 33)));
    }
}
