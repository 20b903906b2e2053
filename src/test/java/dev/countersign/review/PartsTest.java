package dev.countersign.review;

import static dev.countersign.Fixtures.aFullDraft;
import static dev.countersign.Fixtures.aMedicationCard;
import static dev.countersign.Fixtures.aTreatment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.ArticleText;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** What each digest takes in, word by word: every text of an article and of a card is changed once. */
class PartsTest {

    private static final Treatment CARD = aTreatment(aMedicationCard());
    private static final ArticleText TEXT = aFullDraft(CARD.id());
    private static final Set<String> SECTIONS_CITING_R1 = Set.of("what", "causes");

    static Stream<String> wordsOfTheArticle() {
        return words(TEXT);
    }

    static Stream<String> wordsOfTheCard() {
        return words(CARD.card());
    }

    @ParameterizedTest
    @MethodSource("wordsOfTheArticle")
    void everyWordIsSignedWithThePartItIsIn(String pointer) {
        var changed = (ArticleText) otherwise(TEXT, pointer);

        assertThat(changedParts(Parts.of(LocaleTag.EN_US, TEXT, cards()), Parts.of(LocaleTag.EN_US, changed, cards())))
                .isEqualTo(expected(pointer));
    }

    @ParameterizedTest
    @MethodSource("wordsOfTheCard")
    void everyWordOfACardIsSignedWithIt(String pointer) {
        var changed = (TreatmentCard) otherwise(CARD.card(), pointer);
        var treatment =
                new Treatment(CARD.id(), null, CARD.slug(), changed, 2, CARD.changedBy(), CARD.changedAt(), List.of());

        assertThat(Parts.of(treatment).digest()).isNotEqualTo(Parts.of(CARD).digest());
    }

    @Test
    void anotherLanguageIsAnotherComposition() {
        assertThat(changedParts(
                        Parts.of(LocaleTag.EN_US, TEXT, cards()), Parts.of(new LocaleTag("es-US"), TEXT, cards())))
                .containsExactly("composition");
    }

    @Test
    void aCardIsSignedAsTheTreatmentThatItIs() {
        assertThat(Parts.of(aTreatment(CARD.card())).digest())
                .isNotEqualTo(Parts.of(CARD).digest());
    }

    @Test
    void whoeverHoldsTheContentComesToTheDigest() {
        for (var part : Parts.of(LocaleTag.EN_US, TEXT, cards()).all())
            assertThat(CanonicalJson.digest(Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(part.content()))))
                    .isEqualTo(part.digest());
    }

    private static Set<String> expected(String pointer) {
        var steps = pointer.split("/");
        return switch (steps[1]) {
            case "title", "summary", "image", "audience", "disclosures" -> Set.of("composition");
            case "topics", "searchDescription" -> Set.of(); // they travel along without being reviewed
            case "sections" ->
                Set.of(TEXT.sections().get(Integer.parseInt(steps[2])).key().value());
            case "references" ->
                switch (steps[2]) {
                    case "0" -> SECTIONS_CITING_R1;
                    case "1" -> Set.of("causes");
                    default -> Set.of("composition");
                };
            default -> throw new AssertionError("Say which part takes in " + pointer);
        };
    }

    private static Set<String> changedParts(Parts before, Parts after) {
        return after.all().stream()
                .filter(part -> !before.find(part.key()).orElseThrow().digest().equals(part.digest()))
                .map(part -> part.key().value())
                .collect(Collectors.toSet());
    }

    private static Map<TreatmentId, Treatment> cards() {
        return Map.of(CARD.id(), CARD);
    }

    /** Where there are words that can be others without breaking the model: not the keys, dates and kinds. */
    private static Stream<String> words(Object content) {
        var tree = (JsonNode) Json.MAPPER.valueToTree(content);
        return leaves(tree, "")
                .filter(
                        pointer -> !pointer.matches(
                                ".*/(_type|_key|style|listItem|type|key|id|slug|kind|level|tone|aspect|riskClass|status|system|direction"
                                        + "|strength|on|accessedOn|expiresOn|appraisedOn)|.*/(authors|treatments|marks|markDefs|references)/\\d+(/reference)?"));
    }

    private static Stream<String> leaves(JsonNode node, String at) {
        return switch (node) {
            case ObjectNode members ->
                members.properties().stream().flatMap(member -> leaves(member.getValue(), at + "/" + member.getKey()));
            case ArrayNode list ->
                IntStream.range(0, list.size()).boxed().flatMap(i -> leaves(list.get(i), at + "/" + i));
            case StringNode text -> Stream.of(at);
            default -> Stream.of();
        };
    }

    private static Object otherwise(Object content, String pointer) {
        var tree = (JsonNode) Json.MAPPER.valueToTree(content);
        var at = JsonPointer.compile(pointer);
        var other = StringNode.valueOf(tree.at(at).stringValue() + "x");
        switch (tree.at(at.head())) {
            case ObjectNode members -> members.set(at.last().getMatchingProperty(), other);
            case ArrayNode list -> list.set(at.last().getMatchingIndex(), other);
            default -> throw new AssertionError(pointer);
        }
        return Json.MAPPER.convertValue(tree, content.getClass());
    }
}
