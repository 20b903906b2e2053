package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Day;
import dev.countersign.kit.RichText;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a website is told of how an edition stands, of what was wrong with it, and of what readers got at some moment. */
class PastAndPresentTests extends Website {

    @Test
    void tellsHowAnEditionStandsInAFewBytes() {
        var article = published("knee-taping", "Tape it.");
        var path = "/api/v1/articles/knee-taping/status";

        assertThat(read(path).path("status").asString()).isEqualTo("current");
        assertThat(get(path).body()).hasSizeLessThan(300);
        assertThat(header(get(path), "ETag")).isNotEmpty();

        again(article, "Tape it well.");
        assertThat(read(path).path("edition").asInt()).isEqualTo(2);
        assertThat(read(path + "?edition=1").path("status").asString()).isEqualTo("superseded");
        assertThat(get(path + "?edition=7").statusCode()).isEqualTo(404);

        newsroom.withdraw(article.id(), "Tape tears skin.", Withdrawal.Severity.HARMFUL, null);
        assertThat(read(path).path("status").asString()).isEqualTo("withdrawn");
        assertThat(read(path).at("/withdrawal/reason").asString()).isEqualTo("Tape tears skin.");
    }

    @Test
    void tellsWhatWasLiveThenAndWhoHadSignedIt() {
        var before = Instant.now().toString();
        var article = published("elbow-brace", "Wear it by day.");
        var first = Instant.now().toString();
        again(article, "Wear it by night.");
        var second = Instant.now().toString();

        var then = read("/api/v1/articles/elbow-brace?asOf=" + first);

        assertThat(then.path("edition").asInt()).isEqualTo(1);
        assertThat(then.path("standing").asString()).isEqualTo("live");
        assertThat(then.path("asOf").asString()).isEqualTo(Instant.parse(first).toString());
        assertThat(then.at("/review/reviewers/0/name").asString()).isEqualTo("Tess Trainer");
        assertThat(then.at("/review/reviewers/0/postNominals").asString()).isEqualTo("MS, ATC");
        assertThat(then.path("digest"))
                .isEqualTo(read("/api/v1/articles/elbow-brace/editions/1").path("digest"));
        assertThat(read("/api/v1/articles/elbow-brace?asOf=" + second)
                        .path("edition")
                        .asInt())
                .isEqualTo(2);
        var nothing = get("/api/v1/articles/elbow-brace?asOf=" + before);
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(json(nothing).path("code").asString()).isEqualTo("nothing-live-then");
        assertThat(read("/api/v1/articles/elbow-brace?asOf=%s&fields=title,edition".formatted(first))
                        .propertyNames())
                .containsExactly("edition", "title");
        var answer = get("/api/v1/articles/elbow-brace?asOf=" + first);
        assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(get("/api/v1/articles/elbow-brace?asOf=" + first, "If-None-Match", header(answer, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void takesADayForItsEndAndTodayForNow() {
        published("wrist-splint", "Rest it.");
        var today = Day.of(Instant.now());

        var answer = get("/api/v1/articles/wrist-splint?asOf=" + today);

        assertThat(json(answer).path("edition").asInt()).isEqualTo(1);
        assertThat(header(answer, "Cache-Control")).as("the day is not over").doesNotContain("immutable");
        assertThat(get("/api/v1/articles/wrist-splint?asOf=" + today.minusDays(1))
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999-01-01", "2999-01-01T00:00:00Z", "yesterday", "2026-13-01", ""})
    void refusesMomentsThatAreNone(String asOf) {
        var answer = get("/api/v1/articles/calf-cramps?asOf=" + asOf);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/errors/0/parameter").asString()).isEqualTo("asOf");
    }

    @Test
    void findsAnArticleByTheSlugOfThenAndOfNow() {
        var article = published("sore-heel", "Stretch it.");
        var then = Instant.now().toString();
        newsroom.rename(article.id(), "sound-heel");
        newsroom.signedAndPublished(article.id());

        for (var slug : List.of("sore-heel", "sound-heel"))
            assertThat(read("/api/v1/articles/%s?asOf=%s".formatted(slug, then))
                            .path("slug")
                            .asString())
                    .isEqualTo("sore-heel");

        var other = published("sore-heel-again", "Ice it.");
        newsroom.rename(other.id(), "sore-heel");
        newsroom.signedAndPublished(other.id());
        assertThat(read("/api/v1/articles/sore-heel?asOf=" + then).path("id").asString())
                .as("not the one that is found there now")
                .isEqualTo(article.id().value());
    }

    @Test
    void tellsThatItHadBeenWithdrawn() {
        var article = published("hip-belt", "Wear it.");
        var live = Instant.now().toString();
        newsroom.withdraw(article.id(), "It chafes.", Withdrawal.Severity.INACCURATE, null);
        var gone = Instant.now().toString();
        again(article, "Wear it loosely.");

        assertThat(read("/api/v1/articles/hip-belt?asOf=" + live)
                        .path("standing")
                        .asString())
                .isEqualTo("live");
        var answer = get("/api/v1/articles/hip-belt?asOf=" + gone);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(json(answer).at("/withdrawal/reason").asString()).isEqualTo("It chafes.");
        assertThat(read("/api/v1/articles/hip-belt").path("edition").asInt()).isEqualTo(2);
    }

    @Test
    void tellsSearchEnginesOfCorrections() {
        var article = published("toe-cap", "Left toe.");
        var before = Instant.now().toString();
        newsroom.correct(article.id(), "It is the right toe.");

        var note = read("/api/v1/articles/toe-cap/jsonld")
                .path("@graph")
                .valueStream()
                .filter(thing -> thing.path("@type").asString().equals("Article"))
                .findFirst()
                .orElseThrow()
                .at("/correction/0");

        assertThat(note.path("@type").asString()).isEqualTo("CorrectionComment");
        assertThat(note.path("text").asString()).isEqualTo("It is the right toe.");
        assertThat(read("/api/v1/articles/toe-cap?asOf=" + before).has("corrections"))
                .as("nobody had said so then")
                .isFalse();
    }

    private Article published(String slug, String sentence) {
        var article = newsroom.start("en-US", slug, text(sentence));
        newsroom.signedAndPublished(article.id(), trainer);
        return article;
    }

    private void again(Article article, String sentence) {
        newsroom.rewrite(article.id(), text(sentence));
        newsroom.signedAndPublished(article.id(), trainer);
    }

    private static ArticleText text(String sentence) {
        return ArticleText.titled("On braces")
                .withSections(
                        List.of(new Section.Prose(new SectionKey("what"), "What it is", null, RichText.of(sentence))));
    }
}
