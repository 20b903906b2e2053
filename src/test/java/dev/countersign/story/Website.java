package dev.countersign.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A website that shows articles: it knows the API and nothing else. */
public final class Website implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    /** What came back, as it came. */
    public record Answer(int status, String etag, String body) {

        /** The body, read. */
        public JsonNode json() {
            return MAPPER.readTree(body);
        }
    }

    /** Asks for something. */
    public Answer get(URI address) throws IOException, InterruptedException {
        return get(HttpRequest.newBuilder(address));
    }

    /** Asks for something unless it is still what was got before. */
    public Answer getUnlessSame(URI address, Answer before) throws IOException, InterruptedException {
        return get(HttpRequest.newBuilder(address).header("If-None-Match", before.etag()));
    }

    @Override
    public void close() {
        client.close();
    }

    private Answer get(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        var etag = response.headers().firstValue("ETag").orElse("");
        assertThat(etag).as("ETag of %s", response.uri()).startsWith("\"").endsWith("\"");
        return new Answer(response.statusCode(), etag, response.body());
    }
}
