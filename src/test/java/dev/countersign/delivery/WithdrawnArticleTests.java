package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.RichText;
import dev.countersign.kit.TreatmentId;
import dev.countersign.people.Credential.Kind;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a website that shows an article gets to know when the article is taken away. */
class WithdrawnArticleTests extends Website {

    @Test
    void isToldWhyAndWhereToGoInstead() {
        var article = published("en-US", "ice-bath");
        var path = "/api/v1/articles/ice-bath";
        var tag = header(get(path), "ETag");

        newsroom.withdraw(article.id(), "Cold shocks the heart.", Withdrawal.Severity.HARMFUL, cramps.id());

        for (var answer : List.of(
                get(path), get(path, "If-None-Match", tag), get(path, "If-None-Match", "*"), get(path + "/jsonld"))) {
            assertThat(answer.statusCode()).isEqualTo(410);
            assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
            assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
            assertThat(header(answer, "ETag")).isEmpty();
            var problem = json(answer);
            assertThat(problem.path("code").asString()).isEqualTo("withdrawn");
            assertThat(problem.path("detail").asString())
                    .startsWith("The article 'ice-bath' was withdrawn on 20")
                    .endsWith(": Cold shocks the heart.");
            var withdrawal = problem.path("withdrawal");
            assertThat(withdrawal.propertyNames()).containsExactly("at", "severity", "reason", "replacement");
            assertThat(withdrawal.path("severity").asString()).isEqualTo("harmful");
            assertThat(withdrawal.path("reason").asString()).isEqualTo("Cold shocks the heart.");
            assertThat(withdrawal.at("/replacement/slug").asString()).isEqualTo("calf-cramps");
            assertThat(get(withdrawal.at("/replacement/url").asString()).statusCode())
                    .isEqualTo(200);
        }
        var head = send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(410);
        assertThat(head.body()).isEmpty();
        assertThat(text(get(path))).doesNotContain(newsroom.editor.user().value(), newsroom.editor.name());
    }

    @Test
    void keepsTheEditionForWhoHoldsACopy() {
        var article = published("en-US", "hot-stones");
        var path = "/api/v1/articles/hot-stones/editions";
        var before = read(path + "/1");
        var tag = header(get(path + "/1"), "ETag");

        newsroom.withdraw(article.id(), "They burn.", Withdrawal.Severity.INACCURATE, null);

        var listed = read(path).at("/items/0");
        assertThat(listed.path("standing").asString()).isEqualTo("withdrawn");
        assertThat(listed.at("/withdrawal/reason").asString()).isEqualTo("They burn.");
        assertThat(get(path + "/1", "If-None-Match", tag).statusCode()).isEqualTo(200);
        var kept = read(path + "/1");
        assertThat(kept.path("standing").asString()).isEqualTo("withdrawn");
        assertThat(kept.path("withdrawal")).isEqualTo(listed.path("withdrawal"));
        for (var signed : List.of("title", "sections", "references", "digest", "partDigests"))
            assertThat(kept.path(signed)).as(signed).isEqualTo(before.path(signed));
        assertThat(kept.at("/review/reviewers")).isEqualTo(before.at("/review/reviewers"));
        assertThat(read(path + "/1?fields=standing,withdrawal").propertyNames())
                .containsExactly("standing", "withdrawal");
    }

    @Test
    void leavesItOutOfEveryList() {
        var card = newsroom.simple("Leech cure", TreatmentCard.Kind.PROFESSIONAL);
        var article = newsroom.start("en-US", "leeches", oneSection("Leeches bite.", List.of(card.id())));
        var bloodletter = newsroom.reviewer(
                "Bram Bloodletter", Newsroom.credential(Kind.CERTIFICATION, "ATC", "Athletic Training"));
        newsroom.signedAndPublished(article.id(), bloodletter);
        var lists = List.of("/api/v1/articles", "/api/v1/treatments", "/api/v1/people");
        for (var list : lists) assertThat(slugs(list)).containsAnyOf("leeches", "leech-cure", "bram-bloodletter");

        newsroom.withdraw(article.id(), "They bite.", Withdrawal.Severity.OUTDATED, null);

        for (var list : lists) assertThat(slugs(list)).doesNotContain("leeches", "leech-cure", "bram-bloodletter");
        assertThat(get("/api/v1/treatments/leech-cure").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/people/bram-bloodletter").statusCode())
                .as("the edition names its reviewer for ever")
                .isEqualTo(200);
    }

    @Test
    void findsTheNextEditionWhereTheWithdrawnOneWas() {
        var article = published("en-US", "cold-shower");
        newsroom.withdraw(article.id(), "Too cold.", Withdrawal.Severity.OUTDATED, null);
        newsroom.rewrite(article.id(), oneSection("A lukewarm shower.", List.of()));
        newsroom.signedAndPublished(article.id(), trainer);

        var live = read("/api/v1/articles/cold-shower");

        assertThat(live.path("edition").asInt()).isEqualTo(2);
        assertThat(live.has("withdrawal")).isFalse();
        assertThat(read("/api/v1/articles/cold-shower/editions").path("items").valueStream())
                .extracting(edition -> edition.path("standing").asString())
                .containsExactly("live", "withdrawn");
    }

    @Test
    void isToldUnderAnEarlierAddressToo() {
        var article = published("en-US", "old-toe");
        newsroom.rename(article.id(), "new-toe");
        newsroom.signedAndPublished(article.id());
        newsroom.withdraw(article.id(), "Toes differ.", Withdrawal.Severity.ADMINISTRATIVE, null);

        assertThat(get("/api/v1/articles/new-toe").statusCode()).isEqualTo(410);
        assertThat(get("/api/v1/articles/old-toe").statusCode()).isEqualTo(410);
    }

    /** Another language would hide that the one asked for was taken away for a reason. */
    @Test
    void isNotGivenAnotherLanguageInstead() {
        published("es-PE", "tendon");
        var article = published("en-US", "tendon");
        newsroom.withdraw(article.id(), "Tendons tear.", Withdrawal.Severity.HARMFUL, null);

        assertThat(get("/api/v1/articles/tendon").statusCode()).isEqualTo(410);
        assertThat(get("/api/v1/articles/tendon?locale=en-US").statusCode()).isEqualTo(410);
        assertThat(get("/api/v1/articles/tendon?locale=es-PE").statusCode()).isEqualTo(200);
        assertThat(read("/api/v1/articles/tendon/editions?locale=en-US")
                        .at("/items/0/standing")
                        .asString())
                .isEqualTo("withdrawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pt-BR", "sv-SE"})
    void isToldInALocaleThatHasNothingElse(String locale) {
        var slug = "only-" + locale.toLowerCase(java.util.Locale.ROOT);
        var article = published(locale, slug);
        newsroom.withdraw(article.id(), "Nobody could read it.", Withdrawal.Severity.ADMINISTRATIVE, null);

        assertThat(get("/api/v1/articles/%s?locale=%s".formatted(slug, locale)).statusCode())
                .isEqualTo(410);
        assertThat(read("/api/v1/articles?locale=" + locale).path("items").size())
                .isZero();
    }

    private Article published(String locale, String slug) {
        var article = newsroom.start(locale, slug, oneSection("About " + slug + " in " + locale, List.of()));
        newsroom.signedAndPublished(article.id(), trainer);
        return article;
    }

    private List<String> slugs(String list) {
        return read(list + "?limit=100")
                .path("items")
                .valueStream()
                .map((JsonNode item) -> item.path("slug").asString())
                .toList();
    }

    private static ArticleText oneSection(String sentence, List<TreatmentId> cards) {
        return ArticleText.titled("On " + sentence)
                .withSections(List.of(
                        new Section.Prose(new SectionKey("what"), "What it is", null, RichText.of(sentence)),
                        new Section.Treatments(
                                new SectionKey("home"), null, null, RichText.EMPTY, cards, RichText.EMPTY)));
    }
}
