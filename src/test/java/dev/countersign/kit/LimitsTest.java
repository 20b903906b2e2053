package dev.countersign.kit;

import static dev.countersign.Fixtures.aFullCredential;
import static dev.countersign.Fixtures.aFullDraft;
import static dev.countersign.Fixtures.aFullProfile;
import static dev.countersign.Fixtures.aMedicationCard;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.countersign.article.ArticleText;
import dev.countersign.article.RiskClass;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.people.Credential;
import dev.countersign.people.Profile;
import dev.countersign.treatment.TreatmentCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class LimitsTest {

    static Stream<Object> sound() {
        return Stream.of(aFullDraft(TreatmentId.next()), aMedicationCard(), aFullProfile(), aFullCredential());
    }

    /** What is put where, and what is said of it there. */
    static Stream<Arguments> broken() {
        var article = aFullDraft();
        var card = aMedicationCard();
        return Stream.of(
                row(article, "/title", "\"  \"", "/title", "Title must not be empty"),
                row(article, "/title", text(201), "/title", "Title has at most 200 characters or entries"),
                row(article, "/summary", text(2001), "/summary", "Summary has at most 2000 characters or entries"),
                row(
                        article,
                        "/searchDescription",
                        text(301),
                        "/searchDescription",
                        "Search description has at most 300 characters or entries"),
                row(article, "/image/alt", "\"\"", "/image/alt", "Alt must not be empty"),
                row(article, "/image/width", "0", "/image/width", "Width must be a number above zero"),
                row(
                        article,
                        "/disclosures",
                        list(21, "\"x\""),
                        "/disclosures",
                        "Disclosures has at most 20 characters or entries"),
                row(article, "/disclosures", "[\"x\", \" \"]", "/disclosures/1", "Disclosures must not be empty"),
                row(
                        article,
                        "/topics/0/name",
                        text(121),
                        "/topics/0/name",
                        "Name has at most 120 characters or entries"),
                row(article, "/topics/0/codes/0/code", "\"\"", "/topics/0/codes/0/code", "Code must not be empty"),
                row(
                        article,
                        "/sections/0/heading",
                        text(201),
                        "/sections/0/heading",
                        "Heading has at most 200 characters or entries"),
                row(article, "/sections/1/items/0/term", "\"\"", "/sections/1/items/0/term", "Term must not be empty"),
                row(
                        article,
                        "/sections/3/conditions/1",
                        text(501),
                        "/sections/3/conditions/1",
                        "Conditions has at most 500 characters or entries"),
                row(
                        article,
                        "/sections/7/href",
                        "\"javascript:alert(1)\"",
                        "/sections/7/href",
                        "Href must be an address that begins with https://, http://, mailto:, tel: or /, without spaces"),
                row(
                        article,
                        "/references/0/doi",
                        "\"doi:10.1/x\"",
                        "/references/0/doi",
                        "Doi must begin with 10., such as 10.1000/182, without https://doi.org/"),
                row(
                        article,
                        "/references/0/issued",
                        "\"May 2021\"",
                        "/references/0/issued",
                        "Issued must be a year, such as 2024, or a date, such as 2024-03 or 2024-03-15"),
                row(
                        article,
                        "/references/0/url",
                        "\"ftp://a.example\"",
                        "/references/0/url",
                        "Url must be a web address, such as https://site.example/page"),
                row(card, "/name", "\"\"", "/name", "Name must not be empty"),
                row(card, "/doses/0/population", "\"\"", "/doses/0/population", "Population must not be empty"),
                row(
                        card,
                        "/doses/0/maximumPerDay",
                        text(61),
                        "/doses/0/maximumPerDay",
                        "Maximum per day has at most 60 characters or entries"),
                row(
                        card,
                        "/doses/0/maximumDays",
                        "-1",
                        "/doses/0/maximumDays",
                        "Maximum days must be a number above zero"),
                row(card, "/howTo/steps/0", "\"\"", "/howTo/steps/0", "Steps must not be empty"),
                row(
                        card,
                        "/timing/stopWhen",
                        text(501),
                        "/timing/stopWhen",
                        "Stop when has at most 500 characters or entries"),
                row(
                        card,
                        "/safety/contraindications/0/condition",
                        "\"\"",
                        "/safety/contraindications/0/condition",
                        "Condition must not be empty"),
                row(card, "/evidence/0/outcome", "\"\"", "/evidence/0/outcome", "Outcome must not be empty"),
                row(
                        card,
                        "/alternatives",
                        list(21, "\"x\""),
                        "/alternatives",
                        "Alternatives has at most 20 characters or entries"),
                row(aFullProfile(), "/name", "\"\"", "/name", "Name must not be empty"),
                row(
                        aFullProfile(),
                        "/links/0/href",
                        "\"data:x\"",
                        "/links/0/href",
                        "Href must be an address that begins with https://, http://, mailto:, tel: or /, without spaces"),
                row(
                        aFullCredential(),
                        "/abbreviation",
                        text(21),
                        "/abbreviation",
                        "Abbreviation has at most 20 characters or entries"),
                row(
                        aFullCredential(),
                        "/issuer/url",
                        "\"board\"",
                        "/issuer/url",
                        "Url must be a web address, such as https://site.example/page"),
                row(
                        article,
                        "/title",
                        "\"half \\ud83d\"",
                        "/title",
                        "This text holds half of a character: type it again"),
                row(
                        card,
                        "/alternatives/0",
                        "\"\\ude00\"",
                        "/alternatives/0",
                        "This text holds half of a character: type it again"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void letSoundContentPass(Object content) {
        assertThat(Limits.brokenBy(content)).isEmpty();
        assertThatNoException().isThrownBy(() -> Limits.demand(content));
    }

    @ParameterizedTest(name = "{1}: {4}")
    @MethodSource("broken")
    void sayWhereAndWhat(Object sound, String where, String value, String pointer, String words) {
        var content = Json.MAPPER.convertValue(with(sound, where, value), sound.getClass());

        assertThat(Limits.brokenBy(content)).containsExactly(new Reason(pointer, words));
    }

    @Test
    void nameEverythingThatIsBrokenAtOnce() {
        var card = TreatmentCard.of("", TreatmentCard.Kind.SELF_CARE, RichText.EMPTY);
        var twice = new ArticleText(
                "",
                "x".repeat(2001),
                null,
                List.of(),
                List.of(),
                null,
                RiskClass.GENERAL,
                List.of(),
                List.of(),
                List.of(),
                null);

        assertThat(Limits.brokenBy(card)).hasSize(1);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Limits.demand(twice))
                .satisfies(refused -> {
                    assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refused.refusal().reasons())
                            .extracting(Reason::at)
                            .containsExactly("/summary", "/title");
                });
    }

    /** Every member of every sample, each taken away once. */
    static Stream<Arguments> members() {
        return Stream.of(aFullDraft(TreatmentId.next()), aMedicationCard(), aFullProfile(), aFullCredential())
                .flatMap(content -> pointers(Json.MAPPER.valueToTree(content), "")
                        .filter(pointer -> !pointer.matches(
                                ".*/(type|_.*|marks|markDefs|style|text|children)(/.*)?|/verifications/.*"))
                        .map(pointer -> Arguments.of(content, pointer)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("members")
    void letNothingBeMissingThatTheModelReliesOn(Object sound, String pointer) {
        var lacking = Json.MAPPER.convertValue(without(sound, pointer), sound.getClass());

        if (missing(lacking, "").findAny().isPresent())
            assertThat(Limits.brokenBy(lacking))
                    .extracting(Reason::message)
                    .allMatch(words -> words.endsWith("must be given") || words.endsWith("must not be empty"))
                    .isNotEmpty();
    }

    @Test
    void speakEnglishWhateverTheMachineSpeaks() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Limits.brokenBy(ArticleText.titled("")))
                    .containsExactly(new Reason("/title", "Title must not be empty"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void holdWhatOthersDeclareToo() {
        assertThat(Limits.brokenBy(new Link("", "https://a.example")))
                .extracting(Reason::at)
                .containsExactly("/label");
        assertThat(Limits.brokenBy(writing())).isEmpty();
        assertThat(Limits.brokenBy(Profile.named("Juno"))).isEmpty();
        assertThat(Limits.brokenBy(Credential.claimed(Credential.Kind.DEGREE, "MS", "Master")))
                .isEmpty();
    }

    /** The components that are null although the model does not allow it. */
    private static Stream<String> missing(@Nullable Object value, String at) {
        return switch (value) {
            case null -> Stream.of();
            case Collection<?> list -> list.stream().flatMap(item -> missing(item, at + "/-"));
            case Record record ->
                Arrays.stream(record.getClass().getRecordComponents()).flatMap(component -> {
                    try {
                        component.getAccessor().setAccessible(true);
                        var part = component.getAccessor().invoke(record);
                        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                        return part == null && !nullable
                                ? Stream.of(at + "/" + component.getName())
                                : missing(part, at + "/" + component.getName());
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                });
            default -> Stream.of();
        };
    }

    private static Stream<String> pointers(JsonNode node, String at) {
        var own = new ArrayList<String>();
        if (node instanceof ObjectNode members)
            members.properties().forEach(member -> {
                own.add(at + "/" + member.getKey());
                pointers(member.getValue(), at + "/" + member.getKey()).forEach(own::add);
            });
        else
            IntStream.range(0, node.size())
                    .forEach(i -> pointers(node.get(i), at + "/" + i).forEach(own::add));
        return own.stream();
    }

    private static JsonNode without(Object sound, String pointer) {
        var tree = Json.MAPPER.valueToTree(sound);
        var at = JsonPointer.compile(pointer);
        ((ObjectNode) tree.at(at.head())).remove(at.last().getMatchingProperty());
        return tree;
    }

    private static JsonNode with(Object sound, String pointer, String value) {
        var tree = Json.MAPPER.valueToTree(sound);
        var at = JsonPointer.compile(pointer);
        var parent = tree.at(at.head());
        var put = Json.MAPPER.readTree(value);
        if (parent instanceof ObjectNode members) members.set(at.last().getMatchingProperty(), put);
        else ((ArrayNode) parent).set(at.last().getMatchingIndex(), put);
        return tree;
    }

    private static Arguments row(Object sound, String where, String value, String pointer, String words) {
        return Arguments.of(sound, where, value, pointer, words);
    }

    private static String text(int length) {
        return "\"" + "x".repeat(length) + "\"";
    }

    private static String list(int length, String item) {
        return "[" + String.join(",", Collections.nCopies(length, item)) + "]";
    }
}
