package dev.countersign.management;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.countersign.kit.Json;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document of the API, held against what is really sent and answered, as strictly as can be: what is not described is an error too. */
final class Described {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;

    Described(String openapi) {
        this.document = Json.MAPPER.readTree(openapi);
    }

    /** Every method and path below this one, such as {@code GET /api/v1/manage/articles}. */
    Set<String> operations(String below) {
        var operations = new TreeSet<String>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(below))
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(METHODS::contains)
                        .forEach(method ->
                                operations.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    /** Demands that an answer is as described; of addresses and methods that are not described, that there is nothing. */
    void demand(String method, String address, @Nullable String sent, Program.Answer answer) {
        var operation = operation(method, address.replaceFirst("\\?.*", ""));
        if (operation.isEmpty()) {
            assertThat(answer.status()).as("undescribed %s %s", method, address).isIn(401, 404, 405);
            return;
        }
        var about = "%s %s: %d %s".formatted(method, address, answer.status(), answer.text());
        var response = resolved(operation.get().path("responses").path(String.valueOf(answer.status())));
        assertThat(response.isMissingNode()).as("undescribed " + about).isFalse();
        demandHeaders(response, answer, about);
        if (response.has("content")) {
            var type = answer.header("Content-Type");
            assertThat(response.path("content").propertyNames()).as(about).contains(type);
            if (type.endsWith("json"))
                demandValid(response.path("content").path(type).path("schema"), answer.json(), about);
        } else assertThat(answer.text()).as(about).isEmpty();
        if (answer.status() < 300 && sent != null && sent.startsWith("{"))
            demandValid(
                    operation.get().at("/requestBody/content/application~1json/schema"),
                    Json.MAPPER.readTree(sent),
                    "sent to " + about);
    }

    private void demandHeaders(JsonNode response, Program.Answer answer, String about) {
        response.path("headers").propertyStream().forEach(described -> {
            if (resolved(described.getValue()).path("required").asBoolean(false))
                assertThat(answer.header(described.getKey()))
                        .as(described.getKey() + " of " + about)
                        .isNotEmpty();
        });
        Stream.of("ETag", "Location", "WWW-Authenticate", "Allow")
                .filter(name -> !answer.header(name).isEmpty())
                .forEach(name -> assertThat(response.path("headers").propertyNames())
                        .as(about)
                        .contains(name));
    }

    private void demandValid(JsonNode schema, JsonNode instance, String about) {
        var whole = ((ObjectNode) document.deepCopy());
        whole.removeAll();
        whole.set("components", closed(document.path("components").deepCopy()));
        whole.set("allOf", whole.arrayNode().add(closed(schema.deepCopy())));
        assertThat(SCHEMAS.getSchema(whole).validate(instance)).as(about).isEmpty();
    }

    /** Where several paths fit, the one with the fewest variables is meant. */
    private Optional<JsonNode> operation(String method, String address) {
        return document.path("paths").properties().stream()
                .filter(path -> address.matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(path -> path.getKey().split("\\{", -1).length))
                .map(path -> path.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode());
    }

    private static JsonNode closed(JsonNode schema) {
        if (schema instanceof ObjectNode object
                && object.path("type").asString("").equals("object")
                && object.has("properties")
                && !object.has("additionalProperties")) object.put("additionalProperties", false);
        schema.valueStream().forEach(Described::closed);
        return schema;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }
}
