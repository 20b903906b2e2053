package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.countersign.article.SectionKey;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TextValue;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.UserId;
import dev.countersign.kit.WaiverId;
import dev.countersign.people.Scope;
import dev.countersign.review.PartKey;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ValueTypesTest {

    private static final String HEX = "0123456789abcdef".repeat(4);

    static Stream<Arguments> accepted() {
        return Stream.of(
                row("slug", "a", Slug::new),
                row("slug", "back-spasm-relief", Slug::new),
                row("slug", "48-hours", Slug::new),
                row("slug", "a".repeat(96), Slug::new),
                row("section key", "see-doctor", SectionKey::new),
                row("section key", "a".repeat(60), SectionKey::new),
                row("part key", "composition", PartKey::new),
                row("part key", "see-doctor", PartKey::new),
                row("part key", "card:" + "a".repeat(96), PartKey::new),
                row("scope", "general-health", Scope::new),
                row("digest", "sha-256:" + HEX, Digest::new),
                row("locale", "en-US", LocaleTag::new),
                row("article", "01ARZ3NDEKTSV4RRFFQ69G5FAV", ArticleId::new),
                row("person", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ", PersonId::new));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("accepted")
    void keepsTextThatFollowsItsRules(String what, String text, Function<String, TextValue> type) {
        assertThat(type.apply(text).value()).isEqualTo(text);
        assertThat(type.apply(text)).hasToString(text).isEqualTo(type.apply(text));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                row("slug", "", Slug::new),
                row("slug", "a".repeat(97), Slug::new),
                row("slug", "Back", Slug::new),
                row("slug", "-back", Slug::new),
                row("slug", "back-", Slug::new),
                row("slug", "back--spasm", Slug::new),
                row("slug", "back spasm", Slug::new),
                row("slug", "rücken", Slug::new),
                row("slug", "back\n", Slug::new),
                row("section key", "composition", SectionKey::new),
                row("section key", "", SectionKey::new),
                row("section key", "a".repeat(61), SectionKey::new),
                row("section key", "card:heat", SectionKey::new),
                row("part key", "", PartKey::new),
                row("part key", "card:", PartKey::new),
                row("part key", "card:card:heat", PartKey::new),
                row("part key", "section:heat", PartKey::new),
                row("part key", "a".repeat(129), PartKey::new),
                row("scope", "", Scope::new),
                row("scope", "Medication", Scope::new),
                row("scope", "level-2", Scope::new),
                row("scope", "a".repeat(41), Scope::new),
                row("digest", HEX, Digest::new),
                row("digest", "sha-256:" + HEX.toUpperCase(java.util.Locale.ROOT), Digest::new),
                row("digest", "sha-256:" + HEX.substring(1), Digest::new),
                row("digest", "sha-512:" + HEX, Digest::new),
                row("locale", "", LocaleTag::new),
                row("locale", "english please", LocaleTag::new),
                row("locale", "en_US", LocaleTag::new),
                row("locale", "und", LocaleTag::new),
                row("article", "", ArticleId::new),
                row("article", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", ArticleId::new),
                row("article", "01arz3ndektsv4rrffq69g5fav", ArticleId::new),
                row("article", "01ARZ3NDEKTSV4RRFFQ69G5FAU".replace('U', 'I'), ArticleId::new),
                row("article", "../../../../../etc/passwd", ArticleId::new),
                row("person", "01ARZ3NDEKTSV4RRFFQ69G5FA", PersonId::new),
                row("treatment", "01ARZ3NDEKTSV4RRFFQ69G5FAVV", TreatmentId::new),
                row("user", "u1", UserId::new),
                row("sign-off", "s1", SignOffId::new),
                row("waiver", "w1", WaiverId::new),
                row("edition", "e1", EditionId::new));
    }

    @ParameterizedTest(name = "{0}: ''{1}''")
    @MethodSource("refused")
    void refusesTextThatBreaksItsRulesInWords(String what, String text, Function<String, TextValue> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> type.apply(text))
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).contains(" ").hasSizeLessThan(300));
    }

    @ParameterizedTest
    @CsvSource({
        "Back Spasm Relief, back-spasm-relief",
        "'  What’s new?  ', whats-new",
        "Crème brûlée & co., creme-brulee-co",
        "Straße, strasse",
        "½ dose, 1-2-dose",
        "<140/90, 140-90",
        "背中の痛み, untitled",
        "'', untitled",
        "---, untitled",
    })
    void suggestsASlugForATitle(String title, String slug) {
        assertThat(Slug.from(title)).hasToString(slug);
    }

    @Test
    void cutsALongSlugBetweenWords() {
        var slug = Slug.from("seventeen ".repeat(20));

        assertThat(slug.value()).hasSizeLessThanOrEqualTo(96).endsWith("-seventeen");
    }

    @Property
    void suggestsSomeSlugForWhateverTitle(@ForAll String title) {
        assertThat(Slug.from(title).value()).isNotEmpty();
        assertThat(SectionKey.from(title).value()).isNotEqualTo("composition");
    }

    @Test
    void numbersASlugWithinItsLimit() {
        assertThat(new Slug("heat").numbered(2)).hasToString("heat-2");
        assertThat(new Slug("a".repeat(96)).numbered(12).value()).hasSize(96).endsWith("a-12");
        assertThat(new Slug("a".repeat(92) + "-bcd").numbered(12).value()).endsWith("a-12");
    }

    @Test
    void keepsTheHeadingCompositionOffTheReservedKey() {
        assertThat(SectionKey.from("Composition")).hasToString("the-composition");
    }

    @ParameterizedTest
    @CsvSource({"en, en", "EN-us, en-US", "' es-mx ', es-MX", "zh-hant-tw, zh-Hant-TW", "iw, he"})
    void writesALanguageTagInItsCanonicalCase(String written, String canonical) {
        assertThat(new LocaleTag(written)).hasToString(canonical);
        assertThat(new LocaleTag(written).locale().toLanguageTag()).isEqualTo(canonical);
    }

    @Test
    void computesTheDigestThatEverybodyComputes() {
        var abc = Digest.of("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        assertThat(abc.hex()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(abc).isEqualTo(new Digest("sha-256:" + abc.hex()));
    }

    private static Arguments row(String what, String text, Function<String, TextValue> type) {
        return Arguments.of(what, text, type);
    }
}
