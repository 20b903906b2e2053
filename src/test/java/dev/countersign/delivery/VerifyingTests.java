package dev.countersign.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Json;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What anybody can do who holds a delivered article and docs/verifying.md: compute every digest again. */
class VerifyingTests extends Website {

    @Test
    void computesEveryDigestAgain() {
        var article = read("/api/v1/articles/calf-cramps");
        var parts = (ObjectNode) article.path("partDigests");

        assertThat(parts.size()).isEqualTo(1 + 8 + 6);
        assertThat(digest(content(article))).isEqualTo(article.path("digest").asString());
        assertThat(digest(composition(article)))
                .isEqualTo(parts.path("composition").asString());
        article.path("sections").valueStream().forEach(section -> {
            var key = section.path("key").asString();
            assertThat(digest(section(article, section)))
                    .as(key)
                    .isEqualTo(parts.path(key).asString());
            section.path("treatments").valueStream().forEach(card -> {
                var cardKey = "card:" + card.path("slug").asString();
                assertThat(digest(without("digest", card)))
                        .as(cardKey)
                        .isEqualTo(parts.path(cardKey).asString());
            });
        });
    }

    @Test
    void verifiesACardThatIsReadAlone() {
        var card = read("/api/v1/treatments/warm-towel");
        var signed = without("shownIn", without("review", without("digest", card)));
        assertThat(digest(signed)).isEqualTo(card.path("digest").asString());
    }

    private static ObjectNode content(JsonNode article) {
        var content = ((ObjectNode) article.deepCopy())
                .retain(
                        "type",
                        "id",
                        "locale",
                        "title",
                        "summary",
                        "image",
                        "audience",
                        "riskClass",
                        "sections",
                        "disclosures");
        content.putArray("references").addAll(references(article));
        return content;
    }

    private static ObjectNode composition(JsonNode article) {
        var composition = ((ObjectNode) article.deepCopy())
                .retain("locale", "title", "summary", "image", "audience", "riskClass", "disclosures");
        if (composition.path("disclosures").isEmpty()) composition.remove("disclosures");
        composition.put("type", "composition");
        var order = composition.putArray("order");
        article.path("sections").valueStream().forEach(section -> {
            order.add(section.path("key").asString());
            section.path("treatments")
                    .valueStream()
                    .forEach(card -> order.add("card:" + card.path("slug").asString()));
        });
        var cited = article.path("sections")
                .valueStream()
                .flatMap(section -> cited(without("treatments", section)))
                .toList();
        put(
                composition,
                references(article).stream()
                        .filter(one -> !cited.contains(id(one)))
                        .toList());
        return composition;
    }

    private static ObjectNode section(JsonNode article, JsonNode section) {
        var signed = without("digest", section);
        if (section.has("treatments")) {
            var ids = signed.putArray("treatments");
            section.path("treatments").valueStream().forEach(card -> ids.add(id(card)));
        }
        var cited = cited(without("treatments", section)).toList();
        put(
                signed,
                references(article).stream()
                        .filter(one -> cited.contains(id(one)))
                        .toList());
        return signed;
    }

    private static void put(ObjectNode part, List<JsonNode> references) {
        if (!references.isEmpty()) part.putArray("references").addAll(references);
    }

    private static List<JsonNode> references(JsonNode article) {
        return article.path("references")
                .valueStream()
                .map(reference -> (JsonNode) without("status", reference))
                .toList();
    }

    private static Stream<String> cited(JsonNode node) {
        return node.path("_type").asString("").equals("citation")
                ? Stream.of(node.path("reference").asString())
                : node.valueStream().flatMap(VerifyingTests::cited);
    }

    private static ObjectNode without(String name, JsonNode node) {
        return ((ObjectNode) node.deepCopy()).without(name);
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }

    private static String digest(JsonNode node) {
        return CanonicalJson.digest(Json.MAPPER.treeToValue(node, Object.class)).value();
    }
}
