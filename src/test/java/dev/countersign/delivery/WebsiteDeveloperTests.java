package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.RichText;
import dev.countersign.kit.TreatmentId;
import dev.countersign.kit.http.Cursor;
import dev.countersign.people.Credential;
import dev.countersign.people.Profile;
import dev.countersign.treatment.TreatmentCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** An evening of somebody who builds a website on the API. */
class WebsiteDeveloperTests extends Website {

    private static final String ARTICLE = "/api/v1/articles/calf-cramps";

    @Test
    void findsTheListsFromTheIndex() {
        read("/api/v1")
                .path("links")
                .valueStream()
                .forEach(link -> assertThat(get(link.asString()).statusCode())
                        .as(link.asString())
                        .isEqualTo(200));
    }

    @Test
    void listsWhatAPageOfTeasersNeeds() {
        var item = read("/api/v1/articles?topic=leg-cramps").path("items").path(0);

        assertThat(item.propertyNames())
                .containsExactly(
                        "id", "type", "slug", "locale", "edition", "title", "summary", "image", "topics", "authors",
                        "dates", "review", "digest");
        assertThat(item.path("authors").toString()).isEqualTo("[{\"slug\":\"ada-quill\",\"name\":\"Ada Quill\"}]");
        assertThat(item.path("review").path("reviewers").toString())
                .isEqualTo("[{\"slug\":\"tess-trainer\",\"name\":\"Tess Trainer\",\"postNominals\":\"MS, ATC\"},"
                        + "{\"slug\":\"phil-pharmacist\",\"name\":\"Phil Pharmacist\",\"postNominals\":\"PharmD\"}]");
        assertThat(item.path("review").path("status").asString()).isEqualTo("current");
    }

    @Test
    void getsTheWholeArticleInOneAnswer() {
        var article = read(ARTICLE);

        assertThat(article.propertyNames())
                .containsExactlyElementsOf(Wanted.FIELDS.stream()
                        .filter(field -> !List.of("withdrawal", "recalls", "corrections", "asOf")
                                .contains(field))
                        .filter(field -> !Set.of("withdrawal", "recalls").contains(field))
                        .toList());
        assertThat(article.path("title").asString()).isEqualTo("Calf cramps at night");
        assertThat(strings(article.path("sections"), "type"))
                .containsExactly(
                        "prose",
                        "definitions",
                        "treatments",
                        "careAdvice",
                        "callout",
                        "figure",
                        "questions",
                        "promotion");
        assertThat(strings(article.at("/sections/2/treatments"), "slug"))
                .containsExactly(
                        "warm-towel",
                        "pain-relief-tablets",
                        "calf-stretch",
                        "drinking-enough",
                        "less-stress",
                        "massage");
        assertThat(strings(article.path("references"), "status")).containsExactly("expired", "current", "current");
        assertThat(article.at("/authors/0/bio/0/children/0/text").asString()).isEqualTo("Writes about sore legs.");
        var trainer = article.at("/review/reviewers/0");
        assertThat(trainer.path("postNominals").asString()).isEqualTo("MS, ATC");
        assertThat(strings(trainer.path("credentials"), "statusAtSigning")).containsExactly("active", "active");
        assertThat(trainer.path("parts").valueStream().map(JsonNode::asString))
                .contains("composition", "causes", "card:warm-towel")
                .doesNotContain("card:pain-relief-tablets", "book");
        assertThat(article.at("/sections/7/promotional").asBoolean()).isTrue();
        assertThat(article.path("partDigests").path("card:warm-towel"))
                .isEqualTo(article.at("/sections/2/treatments/0/digest"));
    }

    @Test
    void saysNothingWithNullAndNothingPrivate() {
        for (var path : List.of(
                "/api/v1/articles",
                ARTICLE,
                ARTICLE + "?richText=html",
                ARTICLE + "/editions",
                ARTICLE + "/editions/1",
                ARTICLE + "/jsonld",
                "/api/v1/treatments",
                "/api/v1/treatments/pain-relief-tablets",
                "/api/v1/people",
                "/api/v1/people/tess-trainer")) {
            assertThat(text(get(path)))
                    .as(path)
                    .doesNotContain(":null", "[null", ",null")
                    .doesNotContain("{}")
                    .doesNotContain(Newsroom.LICENSE_NUMBER)
                    .doesNotContain("@newsroom.example", "register.example")
                    .doesNotContain(
                            newsroom.writer.user().value(),
                            newsroom.editor.user().value())
                    .doesNotContain(trainer.user().value(), pharmacist.user().value())
                    .doesNotContain(trainer.person().value(), author.id().value())
                    .doesNotContain("_id", "_class", "envelope", "outbox", "revision");
        }
    }

    @Test
    void isToldThatNothingChanged() {
        var first = get(ARTICLE);
        var tag = header(first, "ETag");

        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        for (var known : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            var again = get(ARTICLE, "If-None-Match", known);
            assertThat(again.statusCode()).as(known).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(header(again, "ETag")).isEqualTo(tag);
            assertThat(header(again, "Cache-Control")).isEqualTo(header(first, "Cache-Control"));
            assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));
        }
        assertThat(get(ARTICLE, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get(ARTICLE, "If-Modified-Since", header(first, "Last-Modified"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(get(ARTICLE, "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void getsTheSameBytesCompressed() throws IOException {
        var plain = get(ARTICLE);
        var gzip = get(ARTICLE, "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(gzip, "ETag")).isNotEqualTo(header(plain, "ETag"));
        assertThat(get(ARTICLE, "If-None-Match", header(gzip, "ETag")).statusCode())
                .isEqualTo(304);
        assertThat(header(get(ARTICLE, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
        for (var answer : List.of(plain, gzip)) {
            assertThat(header(answer, "Repr-Digest")).isEqualTo("sha-256=:" + sha256(answer.body()) + ":");
            assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        }
    }

    @Test
    void asksForTheHeadAlone() {
        var whole = get(ARTICLE);
        var head = send("HEAD", ARTICLE);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (var name : List.of("ETag", "Content-Length", "Content-Type", "Last-Modified", "Repr-Digest"))
            assertThat(header(head, name)).as(name).isEqualTo(header(whole, name));
    }

    @Test
    void readsFromABrowserOnAnySite() {
        var preflight = send(
                "OPTIONS",
                ARTICLE,
                "Origin",
                "https://site.example",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("If-None-Match");
        assertThat(header(preflight, "Allow")).isEqualTo("GET, HEAD, OPTIONS");

        var answer = get(ARTICLE, "Origin", "https://site.example");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Access-Control-Expose-Headers")).contains("ETag");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(header(get("/api/v1/nonsense"), "Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }

    @Test
    void tellsCachesWhatTheyNeed() {
        var answer = get(ARTICLE);
        assertThat(header(answer, "Cache-Control"))
                .isEqualTo("public, max-age=60, stale-while-revalidate=600, stale-if-error=86400");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Vary")).isEqualTo("Accept-Encoding, Accept-Language");
        assertThat(header(get(ARTICLE + "?locale=en-US"), "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(get("/api/v1/articles"), "Vary")).isEqualTo("Accept-Encoding");
        assertThat(header(answer, "Surrogate-Key").split(" "))
                .hasSize(1 + 3 + 6)
                .contains("article-" + cramps.id(), "person-" + author.id(), "treatment-" + towel.id());
        assertThat(header(answer, "Cache-Tag"))
                .isEqualTo(header(answer, "Surrogate-Key").replace(' ', ','));
    }

    @Test
    void choosesFields() {
        var some = read(ARTICLE + "?fields=title,review,digest");
        assertThat(some.propertyNames()).containsExactly("title", "review", "digest");
        assertThat(header(get(ARTICLE + "?fields=title"), "ETag")).isNotEqualTo(header(get(ARTICLE), "ETag"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            html     | <p>A cramp is a <strong>sudden</strong> tightening <cite data-reference="r1">of muscle</cite>; pressure &lt;140/90 is another matter.</p>
            text     | A cramp is a sudden tightening of muscle; pressure <140/90 is another matter.
            """)
    void getsRichTextAsItLikes(String form, String body) {
        assertThat(read(ARTICLE + "?richText=" + form).at("/sections/0/body").asString())
                .isEqualTo(body);
    }

    @Test
    void getsRichTextAsMarkdownAndPortableText() {
        assertThat(read(ARTICLE + "?richText=markdown").at("/sections/0/body").asString())
                .startsWith("A cramp is a **sudden** tightening of muscle[^r1]");
        assertThat(read(ARTICLE + "?richText=portable")).isEqualTo(read(ARTICLE));
        assertThat(read(ARTICLE).at("/sections/0/body/0/_type").asString()).isEqualTo("block");
    }

    @Test
    void readsEditionOneAfterEditionTwoAndNeverADraft() {
        var card = newsroom.simple("Night splint", TreatmentCard.Kind.SELF_CARE);
        var article = newsroom.start("en-US", "shin-pain", oneSection("Shins ache.", List.of(card.id())));
        assertThat(get("/api/v1/articles/shin-pain").statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/treatments/night-splint").statusCode()).isEqualTo(404);

        newsroom.signedAndPublished(article.id(), trainer);
        var first = get("/api/v1/articles/shin-pain");
        newsroom.rewrite(article.id(), oneSection("Shins ache at dawn.", List.of(card.id())));
        assertThat(get("/api/v1/articles/shin-pain").body()).isEqualTo(first.body());

        newsroom.signedAndPublished(article.id(), trainer);
        newsroom.rewrite(article.id(), oneSection("Nobody signed this.", List.of(card.id())));
        var second = read("/api/v1/articles/shin-pain");

        assertThat(second.path("edition").asInt()).isEqualTo(2);
        assertThat(second.at("/sections/0/body/0/children/0/text").asString()).isEqualTo("Shins ache at dawn.");
        assertThat(second.path("digest")).isNotEqualTo(json(first).path("digest"));
        assertThat(get("/api/v1/articles/shin-pain", "If-None-Match", header(first, "ETag"))
                        .statusCode())
                .isEqualTo(200);
        var kept = read("/api/v1/articles/shin-pain/editions/1");
        assertThat(kept.path("standing").asString()).isEqualTo("superseded");
        assertThat(kept.path("sections")).isEqualTo(json(first).path("sections"));
        assertThat(kept.path("digest")).isEqualTo(json(first).path("digest"));
        assertThat(kept.at("/review/reviewers")).isEqualTo(json(first).at("/review/reviewers"));
        assertThat(strings(read("/api/v1/articles/shin-pain/editions").path("items"), "standing"))
                .containsExactly("live", "superseded");
        assertThat(get("/api/v1/articles/shin-pain/editions/3").statusCode()).isEqualTo(404);
    }

    @Test
    void followsAnArticleThatMoved() {
        var article = newsroom.start("en-US", "old-heel", oneSection("Heels hurt.", List.of()));
        newsroom.signedAndPublished(article.id(), trainer);
        newsroom.rename(article.id(), "new-heel");
        assertThat(get("/api/v1/articles/old-heel").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/articles/new-heel").statusCode()).isEqualTo(404);

        newsroom.signedAndPublished(article.id());

        var moved = get("/api/v1/articles/old-heel/jsonld?locale=en-US");
        assertThat(moved.statusCode()).isEqualTo(308);
        assertThat(header(moved, "Location")).isEqualTo("/api/v1/articles/new-heel/jsonld?locale=en-US");
        assertThat(read("/api/v1/articles/old-heel/editions/1").path("slug").asString())
                .isEqualTo("old-heel");
    }

    @Test
    void getsTheLanguageOfItsReaders() {
        newsroom.signedAndPublished(
                newsroom.start("en-US", "muscle", oneSection("Muscles.", List.of()))
                        .id(),
                trainer);
        newsroom.signedAndPublished(
                newsroom.start("es-MX", "muscle", oneSection("Músculos.", List.of()))
                        .id(),
                trainer);

        assertThat(languageOf(get("/api/v1/articles/muscle"))).isEqualTo("en-US");
        assertThat(languageOf(get("/api/v1/articles/muscle", "Accept-Language", "de, es;q=0.8, en;q=0.5")))
                .isEqualTo("es-MX");
        assertThat(languageOf(get("/api/v1/articles/muscle", "Accept-Language", "de")))
                .isEqualTo("en-US");
        assertThat(languageOf(get("/api/v1/articles/muscle?locale=es-MX", "Accept-Language", "en")))
                .isEqualTo("es-MX");
        assertThat(languageOf(get(ARTICLE + "?locale=es-MX"))).isEqualTo("en-US");
        assertThat(strings(read("/api/v1/articles?locale=es-MX").path("items"), "slug"))
                .containsExactly("muscle");
    }

    @Test
    void turnsPagesToTheEnd() {
        for (int i = 1; i <= 5; i++)
            newsroom.signedAndPublished(
                    newsroom.start("nl-NL", "knie-" + i, oneSection("Knie %d.".formatted(i), List.of()))
                            .id(),
                    trainer);

        for (var sort :
                List.of("publishedAt", "-publishedAt", "title", "-modifiedAt", "lastReviewedAt", "-nextReviewDueAt")) {
            var all = strings(read("/api/v1/articles?locale=nl-NL&sort=" + sort).path("items"), "slug");
            assertThat(all).as(sort).hasSize(5);
            var seen = new ArrayList<String>();
            var next = "";
            do {
                var page = read("/api/v1/articles?locale=nl-NL&limit=2&total=true&sort=" + sort + next);
                assertThat(page.at("/page/total").asInt()).isEqualTo(5);
                seen.addAll(strings(page.path("items"), "slug"));
                next = page.at("/page").has("next")
                        ? "&cursor=" + page.at("/page/next").asString()
                        : "";
            } while (!next.isEmpty());
            assertThat(seen).as(sort).isEqualTo(all);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "author=ada-quill, true",
        "author=tess-trainer, false",
        "reviewer=phil-pharmacist, true",
        "treatment=massage, true",
        "treatment=never-tried, false",
        "reviewStatus=current, true",
        "reviewStatus=overdue, false",
        "publishedSince=2024-01-01, true",
        "publishedSince=2999-01-01T00:00:00Z, false",
        "changedSince=2024-01-01T00:00:00%2B02:00, true",
        "reviewedSince=2999-01-01, false",
        "dueBefore=2999-01-01, true",
        "dueBefore=2024-01-01, false"
    })
    void filters(String filter, boolean finds) {
        var slugs = strings(read("/api/v1/articles?limit=100&" + filter).path("items"), "slug");
        assertThat(slugs.contains("calf-cramps")).isEqualTo(finds);
    }

    @Test
    void putsSchemaOrgIntoThePage() {
        var answer = get(ARTICLE + "/jsonld");
        assertThat(header(answer, "Content-Type")).isEqualTo("application/ld+json");
        var graph = json(answer).path("@graph");

        assertThat(strings(graph, "@type"))
                .containsExactly(
                        "MedicalWebPage",
                        "Article",
                        "MedicalCondition",
                        "MedicalTherapy",
                        "Drug",
                        "ExercisePlan",
                        "Diet",
                        "LifestyleModification",
                        "MedicalTherapy",
                        "Person",
                        "Person",
                        "Person");
        var page = graph.path(0);
        assertThat(strings(page.path("reviewedBy"), "@id"))
                .containsExactly("#person-tess-trainer", "#person-phil-pharmacist");
        assertThat(page.path("lastReviewed").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(page.at("/mainEntity/@id").asString()).isEqualTo("#article");
        var article = graph.path(1);
        assertThat(article.has("reviewedBy") || article.has("lastReviewed")).isFalse();
        assertThat(article.path("citation").size()).isEqualTo(3);
        assertThat(strings(article.path("hasPart"), "hasHealthAspect"))
                .startsWith("https://schema.org/OverviewHealthAspect", "https://schema.org/CausesHealthAspect");
        assertThat(strings(article.path("hasPart"), "@id")).doesNotContain("#book");
        var condition = graph.path(2);
        assertThat(strings(condition.path("cause"), "name")).containsExactly("Tiredness", "Thirst");
        assertThat(condition.path("possibleTreatment").size()).isEqualTo(6);
        var drug = graph.path(4);
        assertThat(drug.has("contraindication")).isFalse();
        assertThat(drug.path("warning").valueStream().map(JsonNode::asString)).contains("Stomach ulcer");
        var trainer = graph.path(10);
        assertThat(trainer.path("name").asString()).isEqualTo("Tess Trainer");
        assertThat(strings(trainer.path("hasCredential"), "alternateName")).containsExactly("MS");
        assertThat(strings(trainer.path("hasCertification"), "alternateName")).containsExactly("ATC");
    }

    @Test
    void readsACardAlone() {
        var card = read("/api/v1/treatments/pain-relief-tablets");

        assertThat(card.path("name").asString()).isEqualTo("Pain relief tablets");
        assertThat(card.at("/doses/0/maximumPerDay").asString()).isEqualTo("1200 mg");
        assertThat(strings(card.at("/review/reviewers"), "name")).containsExactly("Phil Pharmacist");
        assertThat(card.at("/shownIn/slug").asString()).isEqualTo("calf-cramps");
        assertThat(read("/api/v1/treatments/pain-relief-tablets?richText=text")
                        .path("summary")
                        .asString())
                .isEqualTo("They take the edge off.");
        assertThat(strings(read("/api/v1/treatments").path("items"), "slug"))
                .contains("warm-towel", "massage")
                .isSorted();
    }

    @Test
    void readsWhoSomebodyIs() {
        var profile = read("/api/v1/people/tess-trainer");

        assertThat(profile.path("postNominals").asString()).isEqualTo("MS, ATC");
        assertThat(profile.at("/credentials/1/issuer/name").asString()).isEqualTo("Board of Athletic Training");
        assertThat(profile.at("/credentials/1/numberEnding").asString()).isEqualTo("2231");
        assertThat(strings(read("/api/v1/people").path("items"), "slug"))
                .contains("ada-quill", "phil-pharmacist", "tess-trainer")
                .isSorted();
        newsroom.author("Nora Unquoted");
        assertThat(get("/api/v1/people/nora-unquoted").statusCode()).isEqualTo(404);
    }

    @Test
    void seesAPersonsNewNameAtOnce() {
        var coach = newsroom.reviewer(
                "Cora Coach", Newsroom.credential(Credential.Kind.CERTIFICATION, "ATC", "Athletic Training"));
        var article = newsroom.start("en-US", "hip-pain", oneSection("Hips ache.", List.of()));
        newsroom.signedAndPublished(article.id(), coach);
        var before = read("/api/v1/articles/hip-pain");

        newsroom.rewriteProfile(coach, Profile.named("Cora Coach-Miller"));
        var after = read("/api/v1/articles/hip-pain");

        assertThat(after.at("/review/reviewers/0/name").asString()).isEqualTo("Cora Coach-Miller");
        assertThat(after.path("digest")).isEqualTo(before.path("digest"));
        assertThat(after.path("edition")).isEqualTo(before.path("edition"));
        assertThat(after.at("/dates/modifiedAt").asString())
                .isGreaterThan(before.at("/dates/modifiedAt").asString());
        assertThat(after.at("/dates/contentChangedAt")).isEqualTo(before.at("/dates/contentChangedAt"));
    }

    @Test
    void followsTheChangesFromNowOn() {
        var now = read("/api/v1/changes?since=now");
        assertThat(now.path("items")).isEmpty();
        var article = newsroom.start("en-US", "old-wrist", oneSection("Wrists ache.", List.of()));
        newsroom.signedAndPublished(article.id(), trainer);
        newsroom.rename(article.id(), "new-wrist");
        newsroom.signedAndPublished(article.id());

        var first = read(changesAfter(now) + "&limit=2");
        var rest = read(changesAfter(first));

        assertThat(strings(first.path("items"), "kind")).containsExactly("published", "published");
        assertThat(strings(first.path("items"), "slug")).containsExactly("old-wrist", "new-wrist");
        assertThat(strings(rest.path("items"), "kind")).containsExactly("superseded");
        var gone = rest.at("/items/0");
        assertThat(gone.path("slug").asString()).isEqualTo("old-wrist");
        assertThat(gone.path("tombstone").asBoolean()).isTrue();
        assertThat(gone.path("digest")).isEqualTo(first.at("/items/0/digest"));
        assertThat(gone.path("sequence").asLong())
                .isEqualTo(first.at("/items/0/sequence").asLong() + 2);
        assertThat(read(changesAfter(rest)).path("items")).isEmpty();
        assertThat(read(changesAfter(rest)).at("/page/next")).isEqualTo(rest.at("/page/next"));
    }

    @Test
    void readsAllChangesFromTheBeginningInOrder() {
        var numbers = new ArrayList<Long>();
        var page = read("/api/v1/changes?limit=3");
        while (!page.path("items").isEmpty()) {
            page.path("items")
                    .forEach(entry -> numbers.add(entry.path("sequence").asLong()));
            page = read(changesAfter(page) + "&limit=3");
        }

        assertThat(numbers)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void asksForChangesWithoutBeingToldTheSameAgain() {
        var end = changesAfter(read("/api/v1/changes?since=now"));
        var first = get(end);
        assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
        assertThat(get(end, "If-None-Match", header(first, "ETag")).statusCode())
                .isEqualTo(304);
    }

    @Test
    void isToldWhenItsPlaceAmongTheChangesIsOfAnotherStore() {
        var elsewhere = new Cursor("changes", List.of("1", "01ARZ3NDEKTSV4RRFFQ69G5FAV")).text();
        var beyond = new Cursor("changes", List.of("999999", "01ARZ3NDEKTSV4RRFFQ69G5FAV")).text();
        for (var cursor : List.of(elsewhere, beyond)) {
            var answer = get("/api/v1/changes?since=" + cursor);
            assertProblem(answer, 400);
            assertThat(json(answer).at("/errors/0/parameter").asString()).isEqualTo("since");
        }
    }

    private static String changesAfter(JsonNode page) {
        return "/api/v1/changes?since=" + page.at("/page/next").asString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            articles?nonsense=1                    | unknown-parameter | nonsense     | locale
            articles?limit=0                       | invalid-parameter | limit        |
            articles?limit=101                     | invalid-parameter | limit        |
            articles?limit=ten                     | invalid-parameter | limit        |
            articles?limit=5&limit=6               | invalid-parameter | limit        |
            articles?sort=mood                     | invalid-parameter | sort         | -publishedAt
            articles?cursor=zzz                    | invalid-parameter | cursor       |
            articles?reviewStatus=fresh            | invalid-parameter | reviewStatus | overdue
            articles?locale=en_US                  | invalid-parameter | locale       | en-US
            articles?locale=tlh                    | invalid-parameter | locale       | en-US
            articles?topic=Leg%20Cramps            | invalid-parameter | topic        |
            articles?publishedSince=yesterday      | invalid-parameter | publishedSince |
            articles?total=maybe                   | invalid-parameter | total        | true
            changes?since=zzz                      | invalid-parameter | since        |
            changes?limit=101                      | invalid-parameter | limit        |
            changes?cursor=zzz                     | unknown-parameter | cursor       | since
            articles/calf-cramps?fields=title,body | invalid-parameter | fields       | sections
            articles/calf-cramps?richText=pdf      | invalid-parameter | richText     | markdown
            articles/calf-cramps?preview=true      | unknown-parameter | preview      | richText
            """)
    void learnsWhatItAskedWrongly(String path, String code, String parameter, String allowed) {
        var answer = get("/api/v1/" + path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        var problem = json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:countersign:problem:" + code);
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter);
        if (allowed != null)
            assertThat(problem.at("/errors/0/allowed").valueStream().map(JsonNode::asString))
                    .contains(allowed);
    }

    @Test
    void learnsOfAllMistakesAtOnce() {
        assertThat(strings(
                        json(get("/api/v1/articles?limit=0&sort=mood&total=maybe"))
                                .path("errors"),
                        "parameter"))
                .containsExactlyInAnyOrder("limit", "sort", "total");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1/nonsense",
                "/api/v1/articles/",
                "/api/v1/articles/never-written",
                "/api/v1/articles/Not_A_Slug",
                "/api/v1/articles/calf-cramps/editions/0",
                "/api/v1/articles/calf-cramps/editions/one",
                "/api/v1/articles/calf-cramps/nonsense",
                "/api/v2/articles"
            })
    void isToldWhatIsNotThere(String path) {
        assertProblem(get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1//articles",
                "/api/v1/articles/a;b=c",
                "/api/v1/%2e%2e/articles",
                "/api/v1/articles/a%00b"
            })
    void getsProblemDetailsEvenForWhatNoControllerSees(String path) {
        assertProblem(get(path, "Accept", "text/html"), 400);
    }

    @Test
    void mayOnlyRead() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var answer = send(method, ARTICLE);
            assertProblem(answer, 405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void cannotHaveWhatIsNotServed() {
        assertProblem(get(ARTICLE, "Accept", "image/png"), 406);
        assertThat(get(ARTICLE, "Accept", "text/html, */*;q=0.1").statusCode()).isEqualTo(200);
        assertProblem(get(ARTICLE + "/jsonld", "Accept", "text/html"), 406);
    }

    @Test
    void findsItsOwnTraceInAProblem() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = get("/api/v1/nonsense", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
        assertThat(json(answer).path("traceId").asString()).isEqualTo(trace);
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(json(answer).path("status").asInt()).isEqualTo(status);
        assertThat(json(answer).path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(text(answer)).doesNotContain("Exception", "dev.countersign", "org.springframework", "<html");
    }

    private static ArticleText oneSection(String sentence, List<TreatmentId> cards) {
        var sections = new ArrayList<Section>();
        sections.add(new Section.Prose(new SectionKey("what"), "What", null, RichText.of(sentence)));
        if (!cards.isEmpty())
            sections.add(new Section.Treatments(
                    new SectionKey("at-home"), "At home", null, RichText.EMPTY, cards, RichText.EMPTY));
        return ArticleText.titled("About: " + sentence).withSections(sections);
    }

    private static String languageOf(HttpResponse<byte[]> answer) {
        assertThat(json(answer).path("locale").asString()).isEqualTo(header(answer, "Content-Language"));
        return header(answer, "Content-Language");
    }

    private static List<String> strings(JsonNode list, String member) {
        return list.valueStream()
                .filter(element -> element.has(member))
                .map(element -> element.path(member).asString())
                .toList();
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
