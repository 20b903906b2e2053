package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Day;
import dev.countersign.kit.RichText;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the API says of itself is true: each answer has the members, headers and types that its document names, and no others. */
class ApiDescriptionTests extends Website {

    private static final Map<String, List<String>> EXAMPLES = Map.ofEntries(
            Map.entry("/api/v1", List.of("/api/v1")),
            Map.entry("/api/v1/openapi.json", List.of("/api/v1/openapi.json")),
            Map.entry(
                    "/api/v1/articles",
                    List.of("/api/v1/articles", "/api/v1/articles?total=true&limit=1&sort=title&topic=leg-cramps")),
            Map.entry(
                    "/api/v1/articles/{slug}",
                    List.of(
                            "/api/v1/articles/calf-cramps",
                            "/api/v1/articles/calf-cramps?richText=html",
                            "/api/v1/articles/calf-cramps?richText=markdown&locale=en-US",
                            "/api/v1/articles/calf-cramps?richText=text",
                            "/api/v1/articles/calf-cramps?fields=title,sections",
                            "/api/v1/articles/calf-cramps?asOf=" + Day.of(Instant.now()))),
            Map.entry(
                    "/api/v1/articles/{slug}/status",
                    List.of("/api/v1/articles/calf-cramps/status", "/api/v1/articles/calf-cramps/status?edition=1")),
            Map.entry("/api/v1/articles/{slug}/editions", List.of("/api/v1/articles/calf-cramps/editions?total=true")),
            Map.entry("/api/v1/articles/{slug}/editions/{number}", List.of("/api/v1/articles/calf-cramps/editions/1")),
            Map.entry("/api/v1/articles/{slug}/attestation", List.of("/api/v1/articles/calf-cramps/attestation")),
            Map.entry(
                    "/api/v1/articles/{slug}/editions/{number}/attestation",
                    List.of("/api/v1/articles/calf-cramps/editions/1/attestation")),
            Map.entry("/.well-known/jwks.json", List.of("/.well-known/jwks.json")),
            Map.entry("/api/v1/articles/{slug}/jsonld", List.of("/api/v1/articles/calf-cramps/jsonld")),
            Map.entry("/api/v1/treatments", List.of("/api/v1/treatments?total=true", "/api/v1/treatments?limit=2")),
            Map.entry(
                    "/api/v1/treatments/{slug}",
                    List.of("/api/v1/treatments/warm-towel", "/api/v1/treatments/pain-relief-tablets?richText=html")),
            Map.entry(
                    "/api/v1/changes",
                    List.of("/api/v1/changes", "/api/v1/changes?limit=1", "/api/v1/changes?since=now")),
            Map.entry("/api/v1/people", List.of("/api/v1/people?total=true")),
            Map.entry(
                    "/api/v1/people/{slug}",
                    List.of("/api/v1/people/tess-trainer", "/api/v1/people/ada-quill?richText=text")));

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    JsonNode document;

    @BeforeAll
    void readTheDocument() {
        document = read("/api/v1/openapi.json");
    }

    @Test
    void describesEveryPathAndNoOther() {
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.path("paths").propertyNames())
                .filteredOn(path -> !path.startsWith("/api/v1/manage"))
                .containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
    }

    @TestFactory
    Stream<DynamicTest> describesAnswersExactly() {
        return EXAMPLES.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(example -> DynamicTest.dynamicTest(
                                example,
                                () -> assertDescribed(responses(entry.getKey()).path("200"), get(example)))));
    }

    @TestFactory
    Stream<DynamicTest> describesMistakesExactly() {
        return EXAMPLES.keySet().stream().flatMap(path -> {
            var example = EXAMPLES.get(path).getFirst().replaceFirst("\\?.*", "");
            return Stream.of(
                    mistake(path, "400", get(example + "?nonsense=1")),
                    mistake(path, "405", send("POST", example)),
                    mistake(path, "406", get(example, "Accept", "image/png")));
        });
    }

    @TestFactory
    Stream<DynamicTest> describesWhatIsNotThere() {
        return Stream.of(
                mistake("/api/v1/articles/{slug}", "404", get("/api/v1/articles/never-written")),
                mistake("/api/v1/articles/{slug}/editions", "404", get("/api/v1/articles/never-written/editions")),
                mistake(
                        "/api/v1/articles/{slug}/editions/{number}",
                        "404",
                        get("/api/v1/articles/calf-cramps/editions/99")),
                mistake("/api/v1/articles/{slug}/jsonld", "404", get("/api/v1/articles/never-written/jsonld")),
                mistake(
                        "/api/v1/articles/{slug}/attestation",
                        "404",
                        get("/api/v1/articles/never-written/attestation")),
                mistake(
                        "/api/v1/articles/{slug}/editions/{number}/attestation",
                        "404",
                        get("/api/v1/articles/calf-cramps/editions/99/attestation")),
                mistake("/api/v1/treatments/{slug}", "404", get("/api/v1/treatments/never-tried")),
                mistake("/api/v1/people/{slug}", "404", get("/api/v1/people/nobody")));
    }

    @TestFactory
    Stream<DynamicTest> describesWhatWasTakenAway() {
        var section = new Section.Prose(new SectionKey("what"), "What", null, RichText.of("Leg warmers warm."));
        var article = newsroom.start(
                "en-US", "leg-warmers", ArticleText.titled("Leg warmers").withSections(List.of(section)));
        newsroom.signedAndPublished(article.id(), trainer);
        newsroom.withdraw(article.id(), "They slip.", Withdrawal.Severity.OUTDATED, cramps.id());
        var path = "/api/v1/articles/leg-warmers";
        return Stream.of(
                mistake("/api/v1/articles/{slug}", "410", get(path)),
                mistake("/api/v1/articles/{slug}/jsonld", "410", get(path + "/jsonld")),
                mistake("/api/v1/articles/{slug}/attestation", "410", get(path + "/attestation")),
                mistake(
                        "/api/v1/articles/{slug}/editions/{number}/attestation",
                        "200",
                        get(path + "/editions/1/attestation")),
                mistake("/api/v1/articles/{slug}/editions", "200", get(path + "/editions")),
                mistake("/api/v1/articles/{slug}/status", "200", get(path + "/status")),
                mistake("/api/v1/articles/{slug}/editions/{number}", "200", get(path + "/editions/1")));
    }

    @TestFactory
    Stream<DynamicTest> takesEveryParameterItDescribesAndNamesThemAll() {
        return EXAMPLES.keySet().stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    var described = document.path("paths")
                            .path(path)
                            .path("get")
                            .path("parameters")
                            .valueStream()
                            .map(this::resolved)
                            .filter(parameter -> parameter.path("in").asString().equals("query"))
                            .map(parameter -> parameter.path("name").asString())
                            .toList();
                    var example = EXAMPLES.get(path).getFirst().replaceFirst("\\?.*", "");
                    var allowed = json(get(example + "?nonsense=1"))
                            .path("errors")
                            .path(0)
                            .path("allowed")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList();
                    assertThat(allowed).containsExactlyInAnyOrderElementsOf(described);
                }));
    }

    @Test
    void offersEveryFieldOfAnArticle() {
        var enumerated = document.at("/components/parameters/fields/schema/items/enum")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(enumerated).containsExactlyElementsOf(Wanted.FIELDS);
        assertThat(document.at("/components/schemas/Article/properties").propertyNames())
                .containsExactlyElementsOf(Wanted.FIELDS);
    }

    private DynamicTest mistake(String path, String status, HttpResponse<byte[]> answer) {
        return DynamicTest.dynamicTest(status + " " + path, () -> {
            assertThat(answer.statusCode()).as(text(answer)).isEqualTo(Integer.parseInt(status));
            assertDescribed(resolved(responses(path).path(status)), answer);
        });
    }

    private void assertDescribed(JsonNode response, HttpResponse<byte[]> answer) {
        assertThat(response.isMissingNode())
                .as("undescribed " + answer.statusCode())
                .isFalse();
        var type = header(answer, "Content-Type");
        assertThat(response.path("content").propertyNames()).contains(type);
        assertThat(errors(response.path("content").path(type).path("schema"), json(answer)))
                .isEmpty();
        response.path("headers").propertyStream().forEach(described -> {
            if (resolved(described.getValue()).path("required").asBoolean(false))
                assertThat(header(answer, described.getKey()))
                        .as(described.getKey())
                        .isNotEmpty();
        });
        Stream.of("ETag", "Last-Modified", "Content-Language", "Repr-Digest", "Surrogate-Key", "Cache-Tag", "Allow")
                .filter(name -> answer.headers().firstValue(name).isPresent())
                .forEach(name ->
                        assertThat(response.path("headers").propertyNames()).contains(name));
    }

    /** Validates as strictly as can be: a member that is not described is an error too. */
    private List<Error> errors(JsonNode schema, JsonNode instance) {
        var whole = (ObjectNode) document.deepCopy();
        whole.removeAll();
        whole.set("components", closed(document.path("components").deepCopy()));
        whole.set("allOf", whole.arrayNode().add(closed(schema.deepCopy())));
        return SCHEMAS.getSchema(whole).validate(instance);
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) object.put("additionalProperties", false);
        schema.valueStream().forEach(ApiDescriptionTests::closed);
        return schema;
    }

    private JsonNode responses(String path) {
        return document.path("paths").path(path).path("get").path("responses");
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
