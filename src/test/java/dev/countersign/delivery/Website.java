package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Article;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Confirmation;
import dev.countersign.kit.Json;
import dev.countersign.kit.Proof;
import dev.countersign.kit.Reauthentication;
import dev.countersign.people.Credential.Kind;
import dev.countersign.people.Person;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** A website's side of the API, over a real port, with a newsroom that has published a little. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "vaadin.productionMode=true")
@Import({Newsroom.class, Website.TrustingHouse.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Website {

    private static boolean published;

    @DynamicPropertySource
    static void storeInATemporaryFolder(DynamicPropertyRegistry properties) {
        properties.add("countersign.data", Website::temporaryFolder);
    }

    private static String temporaryFolder() {
        try {
            return Files.createTempDirectory("countersign").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestConfiguration
    static class TrustingHouse {
        @Bean
        @Primary
        Reauthentication everybodyKnowsTheirPassword() {
            return (actor, proof, over) -> {
                assertThat(proof).isEqualTo(new Proof.Password("correct"));
                return Confirmation.PASSWORD;
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Newsroom newsroom;

    final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    static Person author;
    static Actor trainer;
    static Actor pharmacist;
    static Treatment towel;
    static Treatment tablets;
    static Article cramps;

    /** Published once for all tests, which share the application; who changes something makes an article of their own. */
    @BeforeAll
    void publishAnArticle() {
        if (published) return;
        published = true;
        author = newsroom.author("Ada Quill");
        trainer = newsroom.reviewer(
                "Tess Trainer",
                Newsroom.credential(Kind.DEGREE, "MS", "Kinesiology"),
                Newsroom.credential(Kind.CERTIFICATION, "ATC", "Athletic Training"));
        pharmacist = newsroom.reviewer("Phil Pharmacist", Newsroom.credential(Kind.DEGREE, "PharmD", "Pharmacy"));
        towel = newsroom.warmTowel();
        tablets = newsroom.tablets();
        cramps = newsroom.start(
                "en-US",
                "calf-cramps",
                Newsroom.everyKindOfSection(
                        author,
                        List.of(
                                towel.id(),
                                tablets.id(),
                                newsroom.simple("Calf stretch", TreatmentCard.Kind.EXERCISE)
                                        .id(),
                                newsroom.simple("Drinking enough", TreatmentCard.Kind.LIFESTYLE)
                                        .id(),
                                newsroom.simple("Less stress", TreatmentCard.Kind.LIFESTYLE)
                                        .id(),
                                newsroom.simple("Massage", TreatmentCard.Kind.PROFESSIONAL)
                                        .id())));
        newsroom.signedAndPublished(cramps.id(), trainer, pharmacist);
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<byte[]> send(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return Json.MAPPER.readTree(answer.body());
    }

    /** The answer to a request that goes well. */
    JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path + ": " + text(answer)).isEqualTo(200);
        return json(answer);
    }

    static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
