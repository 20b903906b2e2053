package dev.countersign.kit;

import static dev.countersign.Fixtures.aCard;
import static dev.countersign.Fixtures.aFullCredential;
import static dev.countersign.Fixtures.aFullDraft;
import static dev.countersign.Fixtures.aFullProfile;
import static dev.countersign.Fixtures.aMedicationCard;
import static dev.countersign.Fixtures.aSection;
import static dev.countersign.Fixtures.oneSectionOfEachKind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Aspect;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.people.Credential;
import dev.countersign.people.Profile;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class JsonTest {

    static Stream<Section> sections() {
        return oneSectionOfEachKind(TreatmentId.next(), TreatmentId.next()).stream();
    }

    static Stream<Object> contents() {
        return Stream.of(
                aFullDraft(TreatmentId.next()),
                ArticleText.titled("Only a title"),
                aCard(),
                aMedicationCard(),
                TreatmentCard.of("Rest", TreatmentCard.Kind.LIFESTYLE, RichText.EMPTY),
                aFullProfile(),
                Profile.named("Juno Marchetti"),
                aFullCredential(),
                Credential.claimed(Credential.Kind.DEGREE, "MS", "Master of Science"));
    }

    @Test
    void knowsASampleOfEveryKindOfSection() {
        assertThat(sections().map(Object::getClass))
                .containsExactlyInAnyOrder((Class<?>[]) Section.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("sections")
    void readsEverySectionAsItWroteIt(Section section) {
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(section), Section.class))
                .isEqualTo(section);
    }

    @ParameterizedTest
    @MethodSource("contents")
    void readsContentAsItWroteIt(Object content) {
        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(content), content.getClass()))
                .isEqualTo(content);
    }

    @ParameterizedTest
    @MethodSource({"sections", "contents"})
    void leavesOutWhatIsNotThere(Object content) {
        assertThat(Json.MAPPER.writeValueAsString(content))
                .doesNotContain(":null", ":\"\"", ":{}", ":false")
                .doesNotContainPattern("\"(?!marks|markDefs)\\w+\":\\[]"); // Portable Text asks for these two
    }

    @Test
    void writesAnEmptySectionAsItsKindAndKey() {
        var empty =
                new Section.Definitions(new SectionKey("causes"), " ", null, RichText.EMPTY, List.of(), RichText.EMPTY);

        assertThat(Json.MAPPER.writeValueAsString(empty)).isEqualTo("{\"type\":\"definitions\",\"key\":\"causes\"}");
    }

    @Test
    void keepsWhatSaysNothingInsideAList() {
        assertThat(Json.MAPPER.writeValueAsString(Map.of("list", List.of("", List.of()))))
                .isEqualTo("{\"list\":[\"\",[]]}");
    }

    @Test
    void writesZero() {
        record Total(int total) {}

        assertThat(Json.MAPPER.writeValueAsString(new Total(0))).isEqualTo("{\"total\":0}");
    }

    @Test
    void takesNullForAbsent() {
        assertThat(Json.MAPPER.readValue(
                        "{\"type\":\"prose\",\"key\":\"what\",\"heading\":null,\"body\":null}", Section.class))
                .isEqualTo(new Section.Prose(new SectionKey("what"), null, null, RichText.EMPTY));
    }

    @Test
    void saysThatAPromotionIsOne() {
        var promotion = new Section.Promotion(new SectionKey("book"), "Visit us", RichText.EMPTY, null, null);

        assertThat(Json.MAPPER.writeValueAsString(promotion)).contains("\"promotional\":true");
        assertThat(Json.MAPPER.readValue(
                        "{\"type\":\"promotion\",\"key\":\"book\",\"heading\":\"Visit us\",\"promotional\":false}",
                        Section.class))
                .isEqualTo(promotion);
    }

    @ParameterizedTest
    @EnumSource(TreatmentCard.Kind.class)
    void writesKindsInCamelCase(TreatmentCard.Kind kind) {
        var written = Json.MAPPER.writeValueAsString(kind);

        assertThat(written).matches("\"[a-z]+([A-Z][a-z]+)*\"");
        assertThat(Json.MAPPER.readValue(written, TreatmentCard.Kind.class)).isEqualTo(kind);
    }

    @Test
    void writesEnumeratedValuesAsTheContractSpellsThem() {
        assertThat(Json.MAPPER.writeValueAsString(List.of(
                        TreatmentCard.Kind.OVER_THE_COUNTER, Section.CareAdvice.Level.NON_URGENT, Aspect.SEE_DOCTOR)))
                .isEqualTo("[\"overTheCounter\",\"nonUrgent\",\"SeeDoctor\"]");
    }

    @Test
    void writesDatesInFull() {
        assertThat(Json.MAPPER.writeValueAsString(aFullCredential()))
                .contains("\"expiresOn\":\"2027-03-02\"", "\"at\":\"2026-01-21T09:30:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"prose\",\"key\":\"what\",\"headnig\":\"About\"}",
                "{\"type\":\"poem\",\"key\":\"what\"}",
                "{\"key\":\"what\"}",
                "{\"type\":\"prose\",\"key\":\"Not a key\"}",
                "{\"type\":\"careAdvice\",\"key\":\"what\",\"level\":\"soon\"}",
                "{\"type\":\"prose\",\"key\":\"what\"} and more",
                "{\"type\":\"prose\"",
                "",
            })
    void refusesWhatItDoesNotKnow(String json) {
        assertThatThrownBy(() -> Json.MAPPER.readValue(json, Section.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void addsNoMemberToWhatWasSignedWhenTheModelGrows() {
        record Once(String name) {}
        record Storage(String place, List<String> warnings) {}
        record Grown(String name, Storage storage, RichText note, boolean chilled, List<String> more) {}

        assertThat(CanonicalJson.digest(
                        new Grown("Heat", new Storage("", List.of()), RichText.EMPTY, false, List.of())))
                .isEqualTo(CanonicalJson.digest(new Once("Heat")));
    }

    @Test
    void keepsWordsThatLookLikeMarkup() {
        var section = aSection("what", "<script>alert(1)</script> below 140/90 & \"more\"");

        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(section), Section.class))
                .isEqualTo(section);
    }
}
