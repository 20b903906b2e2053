package dev.countersign.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sends requests to one running application, and says honestly when no answer came. */
final class Client implements AutoCloseable {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final URI api;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** @param patience how long one answer is waited for */
    Client(URI address, Duration patience) {
        this.api = address.resolve("api/v1/");
        this.patience = patience;
    }

    /**
     * One request.
     *
     * @param path below {@code /api/v1/}
     * @param as who asks; null for a reader
     * @param headers beside those that every request has
     * @param body JSON to send; null for none
     */
    record Request(
            String method,
            String path,
            @Nullable String as,
            Map<String, String> headers,
            @Nullable JsonNode body) {}

    /** Asks as a reader does. */
    Reply get(String path) {
        return send(new Request("GET", path, null, Map.of(), null));
    }

    /** Asks as somebody of the house does. */
    Reply get(String path, Account as) {
        return send(new Request("GET", path, as.authorization(), Map.of(), null));
    }

    Reply send(Request request) {
        var built = HttpRequest.newBuilder(api.resolve(request.path())).timeout(patience);
        if (request.as() != null) built.header("Authorization", request.as());
        request.headers().forEach(built::header);
        if (request.body() != null) built.header("Content-Type", "application/json");
        built.method(
                request.method(),
                request.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(request.body())));
        try {
            return answered(http.send(built.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            return new Reply.Silent(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Silent("interrupted");
        }
    }

    private static Reply answered(HttpResponse<byte[]> response) {
        var headers = response.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                        header -> header.getValue().getFirst()));
        return new Reply.Answered(response.statusCode(), headers, json(response.body()));
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : MAPPER.readTree(body);
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
