package dev.countersign.review.diff;

import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aFullDraft;
import static dev.countersign.Fixtures.aMedicationCard;
import static dev.countersign.Fixtures.aTreatment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.ArticleText;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.PartKey;
import dev.countersign.review.Parts;
import dev.countersign.treatment.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What the difference between two texts takes in: everything that is signed, part by part. */
class DifferenceTest {

    private static final Treatment MEDICATION = aTreatment(aMedicationCard());
    private static final Treatment CARD = aTreatment(aCard());
    private static final ArticleText TEXT = aFullDraft(MEDICATION.id(), CARD.id());
    private static final Transcript TRANSCRIPT = transcript(TEXT);

    record Word(PartKey part, String pointer) {}

    static Stream<Word> everyText() {
        return TRANSCRIPT.parts().entrySet().stream()
                .flatMap(part -> leaves(Json.MAPPER.valueToTree(part.getValue()), "")
                        .map(pointer -> new Word(part.getKey(), pointer)));
    }

    @ParameterizedTest
    @MethodSource("everyText")
    void everyWordThatIsSignedIsComparedInItsPart(Word word) {
        var parts = new LinkedHashMap<>(TRANSCRIPT.parts());
        parts.computeIfPresent(word.part(), (key, content) -> otherwise(content, word.pointer()));
        var difference = Difference.between(TRANSCRIPT, new Transcript(parts));

        assertThat(difference.changed()).extracting(PartDifference::key).containsExactly(word.part());
        assertThat(difference.changed().getFirst().saysSomethingElse()).isTrue();
        assertThat(DifferenceJson.of(difference)).hasSize(1);
        assertThat(DifferenceHtml.of(difference, 3))
                .containsAnyOf("<ins>", "restyled", "class=\"fate\">moved", "class=\"fate\">new");
    }

    @Test
    void aTextDiffersFromItselfInNothing() {
        var difference = Difference.between(TRANSCRIPT, transcript(TEXT));

        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.parts()).hasSize(TRANSCRIPT.parts().size());
        assertThat(difference.summary()).isEqualTo("no difference");
        assertThat(DifferenceJson.of(difference)).isEmpty();
    }

    @Test
    void readingTheOtherWayRoundTurnsWhatIsNewIntoWhatIsGone() {
        var less = new LinkedHashMap<>(TRANSCRIPT.parts());
        less.remove(new PartKey("causes"));

        assertThat(Difference.between(new Transcript(less), TRANSCRIPT).summary())
                .isEqualTo("1 new");
        assertThat(Difference.between(TRANSCRIPT, new Transcript(less)).summary())
                .isEqualTo("1 removed");
    }

    @Test
    void aSectionThatMovedDoesNotSayAnythingElse() {
        var sections = new ArrayList<>(TEXT.sections());
        sections.addFirst(sections.removeLast());
        var difference = Difference.between(TRANSCRIPT, transcript(TEXT.withSections(sections)));

        assertThat(difference.changed())
                .extracting(PartDifference::key, PartDifference::fate)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(PartKey.COMPOSITION, "changed"),
                        org.assertj.core.groups.Tuple.tuple(
                                new PartKey(sections.getFirst().key().value()), "moved"));
        assertThat(DifferenceHtml.of(difference, 3)).contains("moved here").doesNotContain("<ins>");
    }

    @Test
    void aCardIsComparedFieldByFieldUnderNamesThatPeopleUse() {
        var key = new PartKey("card:" + MEDICATION.slug());
        var parts = new LinkedHashMap<>(TRANSCRIPT.parts());
        parts.computeIfPresent(key, (same, content) -> otherwise(content, "/doses/0/maximumPerDay"));
        var card =
                Difference.between(TRANSCRIPT, new Transcript(parts)).find(key).orElseThrow();
        var dose = card.fields().stream().filter(Field::isChanged).toList();

        assertThat(dose).singleElement().extracting(Field::name).isEqualTo("Dose");
        assertThat(((Content.Entries) dose.getFirst().content())
                        .entries()
                        .getFirst()
                        .fields())
                .filteredOn(Field::isChanged)
                .singleElement()
                .extracting(Field::name)
                .isEqualTo("Maximum per day");
        assertThat(DifferenceHtml.of(card)).contains("fields unchanged</summary>");
    }

    @Test
    void nothingInATextIsMarkupInTheReport() {
        var parts = new LinkedHashMap<>(TRANSCRIPT.parts());
        parts.computeIfPresent(
                PartKey.COMPOSITION, (same, content) -> with(content, "title", "<script>alert(1)</script>"));

        assertThat(DifferenceHtml.of(Difference.between(TRANSCRIPT, new Transcript(parts)), 2))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    private static Map<String, Object> with(Map<String, Object> content, String name, Object value) {
        var changed = new LinkedHashMap<>(content);
        changed.put(name, value);
        return changed;
    }

    private static Transcript transcript(ArticleText text) {
        var parts = Parts.of(
                LocaleTag.EN_US, text, Map.<TreatmentId, Treatment>of(MEDICATION.id(), MEDICATION, CARD.id(), CARD));
        SequencedMap<PartKey, Map<String, Object>> read = new LinkedHashMap<>();
        Transcript.of(parts).parts().forEach((key, content) -> read.put(key, read(CanonicalJson.of(content))));
        return new Transcript(read);
    }

    private static Map<String, Object> read(byte[] json) {
        return Json.MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    }

    /** Every text but the marks that hold rich text together. */
    private static Stream<String> leaves(JsonNode node, String at) {
        return switch (node) {
            case ObjectNode members ->
                members.properties().stream().flatMap(member -> leaves(member.getValue(), at + "/" + member.getKey()));
            case ArrayNode list ->
                IntStream.range(0, list.size()).boxed().flatMap(i -> leaves(list.get(i), at + "/" + i));
            case StringNode text ->
                at.matches(
                                ".*/(_type|_key|style|listItem|marks/\\d+)|/type|/order/\\d+|/treatments/\\d+|/(id|slug|key)")
                        ? Stream.of()
                        : Stream.of(at);
            default -> Stream.of();
        };
    }

    private static Map<String, Object> otherwise(Map<String, Object> content, String pointer) {
        JsonNode tree = Json.MAPPER.valueToTree(content);
        var at = JsonPointer.compile(pointer);
        var other = StringNode.valueOf(tree.at(at).stringValue() + "x");
        switch (tree.at(at.head())) {
            case ObjectNode members -> members.set(at.last().getMatchingProperty(), other);
            case ArrayNode list -> list.set(at.last().getMatchingIndex(), other);
            default -> throw new AssertionError(pointer);
        }
        return read(Json.MAPPER.writeValueAsBytes(tree));
    }
}
