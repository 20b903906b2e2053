package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Json;
import dev.countersign.review.DefaultPolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of several nodes, as readers and as people with accounts meet it. */
record Node(PackagedApplication application, HttpClient client) {

    private static final String MANAGE = "api/v1/manage/";

    /** Somebody with an account. */
    record Account(String name, String password) {

        private String authorization() {
            var both = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(both);
        }
    }

    /** What a reader gets at this address of the delivery API. */
    HttpResponse<String> read(String path) {
        return send(request("api/v1/" + path).GET());
    }

    /** What somebody is answered who looks, whatever the answer is. */
    HttpResponse<String> look(Account by, String path) {
        return send(request(MANAGE + path)
                .header("Authorization", by.authorization())
                .GET());
    }

    /** The answer to something that somebody makes or does, which goes well. */
    JsonNode post(Account by, String path, Object body) {
        return ok(send(written(request(MANAGE + path).header("Authorization", by.authorization()), "POST", body)));
    }

    /** Opens the first account with the token of a start's link. */
    HttpResponse<String> setUp(String token, Account account) {
        return send(written(
                request(MANAGE + "setup"),
                "POST",
                Map.of("token", token, "name", "Addie", "email", account.name(), "password", account.password())));
    }

    /** Writes an article with one section. */
    String start(Account writer, String slug, String sentence) {
        return post(writer, "articles", Map.of("locale", "en-US", "slug", slug, "text", text(sentence)))
                .path("id")
                .asString();
    }

    /** Writes it anew. */
    void rewrite(Account writer, String id, String sentence) {
        var version = look(writer, "articles/%s/text".formatted(id)).headers().firstValue("ETag");
        ok(send(written(
                request(MANAGE + "articles/%s/text".formatted(id))
                        .header("Authorization", writer.authorization())
                        .header("If-Match", version.orElseThrow()),
                "PUT",
                text(sentence))));
    }

    /** Signs every part that is open. */
    void sign(Account reviewer, String id) {
        var coverage = ok(look(reviewer, "articles/%s/coverage".formatted(id)));
        var open = coverage.path("parts")
                .valueStream()
                .filter(part -> !part.path("covered").asBoolean())
                .map(part -> ((ObjectNode) part).retain("key", "digest"))
                .toList();
        var checklist = DefaultPolicy.create().checklist().stream()
                .map(question -> Map.of("key", question.key(), "yes", true))
                .toList();
        post(
                reviewer,
                "articles/%s/sign-offs".formatted(id),
                Map.of("parts", open, "conflictOfInterest", "None", "checklist", checklist));
    }

    /** Makes it an edition. */
    void publish(Account editor, String id) {
        post(editor, "articles/%s/publications".formatted(id), Map.of());
    }

    private static Map<String, Object> text(String sentence) {
        var span = Map.of("_type", "span", "_key", "s", "text", sentence, "marks", List.of());
        var block = Map.of(
                "_type", "block", "_key", "b", "style", "normal", "children", List.of(span), "markDefs", List.of());
        return Map.of(
                "title",
                "Sore shoulders",
                "riskClass",
                "general",
                "sections",
                List.of(Map.of("type", "prose", "key", "what", "heading", "What helps", "body", List.of(block))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(application.address() + path));
    }

    private static HttpRequest.Builder written(HttpRequest.Builder request, String method, Object body) {
        return request.header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return Json.MAPPER.readTree(answer.body());
    }
}
