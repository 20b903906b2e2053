package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.countersign.Fixtures;
import dev.countersign.article.ArticleText;
import dev.countersign.kit.Json;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.http.Problematic;
import dev.countersign.people.Profile;
import dev.countersign.treatment.TreatmentCard;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentJsonTest {

    @Test
    void readsBackWhatItWrites() {
        var text = Fixtures.aFullDraft();
        var card = Fixtures.aMedicationCard();
        var profile = Fixtures.aFullProfile();

        assertThat(read(Json.MAPPER.writeValueAsString(text), ArticleText.class))
                .isEqualTo(text);
        assertThat(read(Json.MAPPER.writeValueAsString(card), TreatmentCard.class))
                .isEqualTo(card);
        assertThat(read(Json.MAPPER.writeValueAsString(profile), Profile.class)).isEqualTo(profile);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var refusal = refusal("""
                {"titel": "Cramps", "riskClass": "huge", "audience": ["all"], "sections": [
                  {"type": "prose", "key": "what", "headng": "What?"},
                  {"type": "prose", "key": "Not A Key"},
                  {"type": "callout", "key": "tip", "tone": "loud", "body": [{"_type": "block"}]}],
                 "disclosures": [null]}""");

        assertThat(refusal.reasons())
                .extracting(Refusal.Reason::at)
                .containsExactlyInAnyOrder(
                        "/disclosures/0",
                        "/titel",
                        "/title",
                        "/riskClass",
                        "/audience",
                        "/sections/0/headng",
                        "/sections/1/key",
                        "/sections/2/tone",
                        "/sections/2/body");
        assertThat(refusal.code()).isEqualTo("unknown-member");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"riskClass": "huge"}                            | /riskClass       | 'huge' is not possible here: it must be one of general, treatment, medication
                    {"titel": ""}                                    | /titel           | There is no member 'titel' here
                    {"sections": {}}                                 | /sections        | This must be a list, in square brackets
                    {"sections": [{"key": "a"}]}                     | /sections/0      | The member 'type' says which kind it is: one of prose, definitions
                    {"sections": [{"type": "poem", "key": "a"}]}     | /sections/0      | The member 'type' says which kind it is: one of prose, definitions
                    {"title": {}}                                    | /title           | This must be text, in double quotes
                    {"image": "x"}                                   | /image           | This must be an object, in braces
                    {"image": {"width": "wide"}}                     | /image/width     | 'wide' is not possible here: it must be a whole number
                    {"authors": ["somebody"]}                        | /authors/0       | 'somebody' is not the id of a person
                    {"references": [{"accessedOn": "yesterday"}]}    | /references/0/accessedOn | 'yesterday' is not possible here: it must be a day such as 2026-03-01
                    """)
    void saysWhatWouldBeRight(String json, String at, String words) {
        var reason = refusal(json).reasons().getFirst();

        assertThat(reason.at()).isEqualTo(at);
        assertThat(reason.message())
                .startsWith(words)
                .doesNotContain("dev.countersign", "java.", "jackson", "Exception");
    }

    @Test
    void saysWhatIsBeyondItsLimits() {
        var refusal = refusal("{\"title\": \"%s\", \"riskClass\": \"general\"}".formatted("x".repeat(201)));

        assertThat(refusal.code()).isEqualTo("invalid-content");
        assertThat(refusal.reasons())
                .containsExactly(new Refusal.Reason("/title", "Title has at most 200 characters or entries"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "7", "\"title\""})
    void demandsAnObject(String json) {
        assertThat(refusal(json).code()).isEqualTo("invalid-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"title\": }", "title=Cramps", "{} {}", "{\"title\": \"a\", \"title\": \"b\"}", "\u0000"})
    void refusesWhatIsNoJsonWithThePlace(String json) {
        assertThatThrownBy(() -> read(json, ArticleText.class))
                .isInstanceOf(Problematic.class)
                .hasMessageStartingWith("The body is not JSON")
                .message()
                .doesNotContain("tools.jackson", "\n");
    }

    @Test
    void endsAlsoWhereNearlyEverythingIsWrong() {
        var members = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) members.append("\"wrong").append(i).append("\": 1,");

        assertThat(refusal(members.append("\"last\": 1}").toString()).reasons()).hasSize(20);
    }

    private static Refusal refusal(String json) {
        return catchThrowableOfType(RefusedException.class, () -> read(json, ArticleText.class))
                .refusal();
    }

    private static <T> T read(String json, Class<T> type) {
        return SentJson.read(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
