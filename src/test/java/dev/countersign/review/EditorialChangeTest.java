package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Json;
import dev.countersign.kit.RichText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;

/** What of a change may be called editorial. */
class EditorialChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A muscel tightens.        | A muscle tightens.      | TYPO   | 1",
                "The the muscle tightens.  | The muscle tightens.    | TYPO   | 1",
                "A muscle tightens         | A muscle tightens.      | TYPO   | 1",
                "It eases pain, mostly.    | It often eases the ache.| TYPO   | 4",
                "**Rest** it.              | Rest it.                | LAYOUT | 0",
                "See [this](https://a.example/x). | See [this](https://a.example/y). | LINK | 1",
            })
    void correctionsOfRunningTextAreEditorial(String before, String after, Waiver.Kind kind, int words) {
        var change = between(before, after);

        assertThat(change.refusals()).isEmpty();
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hold it for 20 seconds.   | Hold it for 30 seconds.    | figure",
                "Hold it 20 seconds.       | Hold it 20 minutes.        | figure",
                "Take 200 mg.              | Take 200 g.                | stands behind a figure",
                "Use it twice.             | Use it thrice.             | figure",
                "It is safe.               | It is not safe.            | sense hangs",
                "Use it without a cloth.   | Use it with a cloth.       | sense hangs",
                "Not warm but cold.        | Warm but not cold.         | sense hangs",
                "It helps.[^r1]            | It helps.[^r2]             | sources",
                "Call [us](tel:911) now.   | Call [us](tel:912) now.    | telephone",
            })
    void whatSomebodyMayRelyOnIsNot(String before, String after, String why) {
        assertThat(between(before, after).refusals())
                .anySatisfy(reason -> assertThat(reason.message()).contains(why, "needs a signature"));
    }

    @Test
    void raisedLettersAreFigures() {
        assertThat(EditorialChange.between(section("<p>10<sup>9</sup> of them</p>"), section("<p>109 of them</p>"))
                        .refusals())
                .anySatisfy(reason -> assertThat(reason.message()).contains("raised or lowered"));
    }

    @Test
    void careAdviceAndWarningsAreNeverEditorial() {
        var advice = new Section.CareAdvice(
                new SectionKey("when"),
                "When to seek care",
                null,
                Section.CareAdvice.Level.URGENT,
                List.of("You feel wek"),
                RichText.EMPTY);
        var corrected = new Section.CareAdvice(
                advice.key(), advice.heading(), null, advice.level(), List.of("You feel weak"), RichText.EMPTY);
        var warning = new Section.Callout(
                new SectionKey("mind"), "Mind this", null, Section.Callout.Tone.WARNING, RichText.of("Do ot."));
        var better = new Section.Callout(warning.key(), warning.heading(), null, warning.tone(), RichText.of("Do it."));

        assertThat(EditorialChange.between(members(advice), members(corrected)).refusals())
                .isNotEmpty();
        assertThat(EditorialChange.between(members(warning), members(better)).refusals())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "doses, false",
        "safety, false",
        "timing, false",
        "evidence, false",
        "kind, false",
        "codes, false",
        "noEvidence, false",
        "promotional, false",
        "uncertainty, true",
        "setting, true",
        "cost, true",
    })
    void ofACardOnlyItsRunningTextIs(String member, boolean mayChange) {
        Object before = mayChange ? "At hom" : List.of(Map.of("population", "adlts"));
        Object after = mayChange ? "At home" : List.of(Map.of("population", "adults"));

        assertThat(EditorialChange.between(card("selfCare", member, before), card("selfCare", member, after))
                        .refusals()
                        .isEmpty())
                .isEqualTo(mayChange);
    }

    @Test
    void theNameAndTheStepsOfADrugAreNot() {
        for (var kind : List.of("overTheCounter", "prescription")) {
            assertThat(EditorialChange.between(card(kind, "name", "Ibuprofn"), card(kind, "name", "Ibuprofen"))
                            .refusals())
                    .hasSize(1);
            assertThat(EditorialChange.between(
                                    card(kind, "howTo", Map.of("steps", List.of("Swalow it"))),
                                    card(kind, "howTo", Map.of("steps", List.of("Swallow it"))))
                            .refusals())
                    .hasSize(1);
        }
        assertThat(EditorialChange.between(card("selfCare", "name", "Cld pack"), card("selfCare", "name", "Cold pack"))
                        .refusals())
                .isEmpty();
    }

    @Test
    void aMemberThatNobodyThoughtOfIsProtected() {
        assertThat(EditorialChange.between(card("selfCare", "brandNew", "a"), card("selfCare", "brandNew", "b"))
                        .refusals())
                .singleElement()
                .satisfies(reason -> assertThat(reason.message()).contains("more than running text"));
    }

    @Test
    void orderAndRiskClassAreNot() {
        var before = new LinkedHashMap<String, Object>(Map.of("type", "composition", "order", List.of("a", "b")));
        var after = new LinkedHashMap<String, Object>(Map.of("type", "composition", "order", List.of("b", "a")));

        assertThat(EditorialChange.between(before, after).refusals()).isNotEmpty();
        after.put("order", List.of("a", "b"));
        before.put("riskClass", "medication");
        after.put("riskClass", "general");
        assertThat(EditorialChange.between(before, after).refusals()).hasSize(1);
    }

    @Test
    void theDistanceOfAChainIsNeverMoreThanTheSumOfItsSteps() {
        var texts = List.of("a b c d", "a c d e", "x c d", "a b c d e f", "", "d c b a");
        for (var one : texts)
            for (var two : texts)
                for (var three : texts)
                    assertThat(WordDistance.between(one, three).words())
                            .isLessThanOrEqualTo(WordDistance.between(one, two).words()
                                    + WordDistance.between(two, three).words());
    }

    private static EditorialChange between(String before, String after) {
        return EditorialChange.between(
                members(prose(RichText.fromMarkdown(before))), members(prose(RichText.fromMarkdown(after))));
    }

    private static Map<String, Object> section(String html) {
        return members(prose(RichText.fromHtml(html)));
    }

    private static Section prose(RichText body) {
        return new Section.Prose(new SectionKey("what"), "What it is", null, body);
    }

    private static Map<String, Object> members(Section section) {
        return Json.MAPPER.convertValue(section, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    private static Map<String, Object> card(String kind, String member, Object value) {
        var card = new LinkedHashMap<String, Object>(Map.of("type", "treatment", "kind", kind));
        card.put(member, value);
        return card;
    }
}
