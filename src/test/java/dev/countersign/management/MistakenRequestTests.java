package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program hears that sends something else than it meant. */
class MistakenRequestTests extends House {

    private static boolean hired;

    private Program editor;

    @BeforeEach
    void hire() {
        editor = hired
                ? administrator().as("erin@house.example", PASSWORD)
                : account("erin@house.example", null, "writer", "editor");
        hired = true;
    }

    @Test
    void nothingIsThere() {
        editor.get("/nonsense").refused(404, "no-such-address");
        editor.get("/articles/").refused(404, "no-such-address");
        editor.get("/articles/no-id").refused(404, "no-such-address");
        editor.get("/articles/01M84X5MN07J6DP04W1AMCFWYV").refused(404, "no-such-article");
        editor.get("/treatments/01M84X5MN07J6DP04W1AMCFWYV/card").refused(404, "no-such-treatment");
        editor.get("/people/01M84X5MN07J6DP04W1AMCFWYV").refused(404, "no-such-person");
        editor.asNobody().get("/nonsense").refused(401, "who-asks");
    }

    @Test
    void anotherMethodIsMeant() {
        var answer = editor.send("DELETE", "/articles", null).refused(405, "method-not-allowed");

        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void anotherTypeIsMeant() {
        editor.post("/articles", "title=Cramps", "Content-Type", "application/x-www-form-urlencoded")
                .refused(415, "unsupported-media-type");
        editor.post("/imports", "%PDF", "Content-Type", "application/pdf").refused(415, "unsupported-media-type");
    }

    @Test
    void theBodyIsMuchTooLong() {
        editor.post("/treatments", Map.of("name", "x".repeat(20_000_000), "kind", "selfCare"))
                .refused(413, "content-too-large");
        editor.post("/imports", "x ".repeat(10_000_000), "Content-Type", "text/plain")
                .refused(413, "content-too-large");
    }

    @Test
    void aParameterDoesNothing() {
        editor.get("/articles?sort=title").refused(400, "unknown-parameter");
        editor.get("/policy?version=1").refused(400, "unknown-parameter");
        editor.get("/articles?limit=1000").refused(400, "invalid-parameter");
        editor.get("/articles?cursor=made-up").refused(400, "invalid-parameter");
        editor.post("/imports?dryrun=true", Map.of("text", "A text.")).refused(400, "unknown-parameter");
    }

    @Test
    void aListIsReadPageByPage() {
        var started = new ArrayList<String>();
        for (var title : List.of("One", "Two", "Three"))
            started.add(editor.post(
                            "/articles",
                            Map.of("locale", "en-US", "text", Map.of("title", title, "riskClass", "general")))
                    .done()
                    .json()
                    .path("id")
                    .asString());

        var found = new ArrayList<String>();
        for (var page = "/articles?limit=2"; !page.isEmpty(); ) {
            var answer = editor.get(page).done().json();
            answer.path("items").forEach(item -> found.add(item.path("id").asString()));
            var next = answer.at("/page/next").asString("");
            page = next.isEmpty() ? "" : "/articles?limit=2&cursor=" + next;
        }

        assertThat(found).doesNotHaveDuplicates().containsSubsequence(started);
    }

    @Test
    void revisionsAreReadBackwards() {
        var article = editor.post(
                        "/articles",
                        Map.of("locale", "en-US", "text", Map.of("title", "First", "riskClass", "general")))
                .done();
        var address = article.header("Location").replace("/api/v1/manage", "");
        for (var title : List.of("Second", "Third"))
            editor.put(address + "/text", editor.get(address).etag(), Map.of("title", title, "riskClass", "general"))
                    .done();

        var first = editor.get(address + "/revisions?limit=2").done().json();
        var second = editor.get(address + "/revisions?limit=2&cursor="
                        + first.at("/page/next").asString())
                .done()
                .json();

        assertThat(first.path("items").findValuesAsString("number")).containsExactly("3", "2");
        assertThat(second.path("items").findValuesAsString("number")).containsExactly("1");
        assertThat(second.at("/page/next").isMissingNode()).isTrue();
        assertThat(editor.get(address + "/revisions/1")
                        .done()
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("First");
        editor.get(address + "/revisions/4").refused(404, "no-such-revision");
    }

    @Test
    void anAddressThatSomebodyChangedIsNotChangedUnseen() {
        var article = editor.post(
                        "/articles",
                        Map.of("locale", "en-US", "text", Map.of("title", "Moving", "riskClass", "general")))
                .done();
        var address = article.header("Location").replace("/api/v1/manage", "");
        var moved = editor.put(address + "/address", article.etag(), Map.of("locale", "en-US", "slug", "moved-once"))
                .done();

        editor.put(address + "/address", article.etag(), Map.of("locale", "en-US", "slug", "moved-unseen"))
                .refused(412, "stale");
        assertThat(moved.etag()).isNotEqualTo(article.etag());
        editor.put(address + "/text", article.etag(), Map.of("title", "Moving on", "riskClass", "general"))
                .done();
    }
}
