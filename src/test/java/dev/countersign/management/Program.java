package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A script that manages over HTTP, in somebody's name or in nobody's. Every answer that it gets is held against the document of the API. */
record Program(int port, @Nullable String authorization) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final AtomicReference<@Nullable Described> DOCUMENT = new AtomicReference<>();

    /** What came back. */
    record Answer(int status, String text, Map<String, List<String>> headers) {

        JsonNode json() {
            return Json.MAPPER.readTree(text);
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        String etag() {
            return header("ETag");
        }

        /** The same, which must have gone well. */
        Answer done() {
            assertThat(status).as(text).isBetween(200, 299);
            return this;
        }

        /** The same, which must have been refused so. */
        Answer refused(int expected, String code) {
            assertThat(status).as(text).isEqualTo(expected);
            assertThat(header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(json().path("code").asString()).as(text).isEqualTo(code);
            return this;
        }
    }

    /** The document, read once: it is part of the application. */
    Described described() {
        var read = DOCUMENT.get();
        if (read == null) {
            read = new Described(asNobody().get("/api/v1/openapi.json").text());
            DOCUMENT.set(read);
        }
        return read;
    }

    Program withKey(String key) {
        return new Program(port, "Bearer " + key);
    }

    Program as(String name, String password) {
        var pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Program(port, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Program asNobody() {
        return new Program(port, null);
    }

    Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    Answer put(String path, String etag, Object body) {
        return send("PUT", path, body, "If-Match", etag);
    }

    /** Sends a request; a body that is no text is put into JSON. */
    Answer send(String method, String path, @Nullable Object body, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (body != null && !all.contains("Content-Type")) all.addAll(List.of("Content-Type", "application/json"));
        if (authorization != null) all.addAll(List.of("Authorization", authorization));
        var bytes = body instanceof String text ? text : body == null ? "" : Json.MAPPER.writeValueAsString(body);
        var address = path.startsWith("/api/") ? path : "/api/v1/manage" + path;
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(bytes));
        for (int i = 0; i < all.size(); i += 2) request.header(all.get(i), all.get(i + 1));
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            var came = new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
            if (address.startsWith("/api/v1/manage"))
                described().demand(method, address, body == null ? null : bytes, came);
            return came;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
