package dev.countersign.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An edition in the words of schema.org, for search engines: a page that was reviewed, the article on it, the condition that it is about and
 * the treatments that it shows. Made of the article as delivered with its rich texts as plain text. A pure function.
 *
 * <p>Everything is named by a fragment, so that the graph holds on whatever page it is put.
 *
 * @see <a href="https://schema.org/MedicalWebPage">schema.org MedicalWebPage</a>
 */
final class JsonLd {

    private static final Map<String, String> ASPECTS = Map.ofEntries(
            Map.entry("Overview", "Overview"),
            Map.entry("Causes", "Causes"),
            Map.entry("Symptoms", "Symptoms"),
            Map.entry("SelfCare", "SelfCare"),
            Map.entry("Treatments", "Treatments"),
            Map.entry("Medications", "Treatments"), // the vocabulary has none of its own
            Map.entry("SideEffects", "SideEffects"),
            Map.entry("Prevention", "Prevention"),
            Map.entry("RisksOrComplications", "RisksOrComplications"),
            Map.entry("Prognosis", "Prognosis"),
            Map.entry("LivingWith", "LivingWith"),
            Map.entry("SeeDoctor", "SeeDoctor"));

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    /** The graph for an article whose rich texts are plain text. */
    static Map<String, Object> of(JsonNode article) {
        var ld = new JsonLd(article);
        var graph = new ArrayList<Object>();
        graph.add(ld.page());
        graph.add(ld.article());
        ld.condition().forEach(graph::add);
        SchemaTreatments.of(ld.cards()).forEach(graph::add);
        SchemaPeople.of(article).forEach(graph::add);
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", "https://schema.org");
        document.put("@graph", graph);
        return document;
    }

    private Map<String, Object> page() {
        var dates = article.path("dates");
        var review = article.path("review");
        return Thing.of("MedicalWebPage", "#page")
                .with("name", article.path("title"))
                .with(
                        "description",
                        article.has("searchDescription") ? article.path("searchDescription") : article.path("summary"))
                .with("inLanguage", article.path("locale"))
                .with("datePublished", dates.path("firstPublishedAt"))
                .with("dateModified", dates.path("modifiedAt"))
                .with("lastReviewed", day(review.path("lastReviewedAt")))
                .with("reviewedBy", SchemaPeople.references(review.path("reviewers")))
                .with("mainEntity", Thing.reference("#article"))
                .members();
    }

    private Map<String, Object> article() {
        var dates = article.path("dates");
        return Thing.of("Article", "#article")
                .with("headline", article.path("title"))
                .with("description", article.path("summary"))
                .with("image", article.path("image").path("src"))
                .with("inLanguage", article.path("locale"))
                .with("datePublished", dates.path("firstPublishedAt"))
                .with("dateModified", dates.path("contentChangedAt"))
                .with("author", SchemaPeople.references(article.path("authors")))
                .with("mainEntityOfPage", Thing.reference("#page"))
                .with("about", hasTopic() ? Thing.reference("#condition") : Map.of())
                .with("mentions", hasTopic() ? List.of() : SchemaTreatments.references(cards()))
                .with("hasPart", parts())
                .with("citation", citations())
                .with("correction", corrections())
                .members();
    }

    private List<Map<String, Object>> parts() {
        return sections()
                .filter(section -> !section.path("type").asString().equals("promotion"))
                .map(section -> {
                    var aspect = ASPECTS.get(section.path("aspect").asString(""));
                    return Thing.of(
                                    "HealthTopicContent",
                                    "#" + section.path("key").asString())
                            .with("name", section.path("heading"))
                            .with(
                                    "hasHealthAspect",
                                    aspect == null ? "" : "https://schema.org/" + aspect + "HealthAspect")
                            .with("text", words(section))
                            .with("image", section.path("image").path("src"))
                            .members();
                })
                .toList();
    }

    /** What a section says, in reading order. */
    private static String words(JsonNode section) {
        var items = section.path("items")
                .valueStream()
                .map(item -> item.has("term")
                        ? String.join(": ", text(item, "term", "body").toList())
                        : String.join("\n", text(item, "question", "answer").toList()));
        var conditions = section.path("conditions").valueStream().map(JsonNode::asString);
        return Stream.of(
                        text(section, "intro", "body", "caption"),
                        items,
                        conditions,
                        text(section, "action", "closing"))
                .flatMap(texts -> texts)
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
    }

    private static Stream<String> text(JsonNode section, String... names) {
        return Stream.of(names).map(name -> section.path(name).asString("")).filter(text -> !text.isEmpty());
    }

    private List<Map<String, Object>> corrections() {
        return article.path("corrections")
                .valueStream()
                .map(correction -> Thing.of("CorrectionComment", "")
                        .with("text", correction.path("text"))
                        .with("datePublished", correction.path("at"))
                        .members())
                .toList();
    }

    private List<Map<String, Object>> citations() {
        return article.path("references").valueStream().map(JsonLd::citation).toList();
    }

    private static Map<String, Object> citation(JsonNode reference) {
        var isScholarly = reference.has("doi") || reference.has("pmid");
        var same = new ArrayList<String>();
        if (reference.has("doi"))
            same.add("https://doi.org/" + reference.path("doi").asString());
        if (reference.has("pmid"))
            same.add("https://pubmed.ncbi.nlm.nih.gov/" + reference.path("pmid").asString() + "/");
        return Thing.of(isScholarly ? "ScholarlyArticle" : "CreativeWork", "")
                .with("name", reference.path("title"))
                .with(
                        "author",
                        reference
                                .path("authors")
                                .valueStream()
                                .map(name -> Thing.of("Person", "")
                                        .with("name", name)
                                        .members())
                                .toList())
                .with("datePublished", reference.path("issued"))
                .with("expires", reference.path("expiresOn"))
                .with("isPartOf", Thing.named("Periodical", reference.path("containerTitle")))
                .with("publisher", Thing.named("Organization", reference.path("publisher")))
                .with("url", reference.path("url"))
                .with("sameAs", same)
                .members();
    }

    private Stream<Map<String, Object>> condition() {
        if (!hasTopic()) return Stream.of();
        var topic = article.path("topics").path(0);
        return Stream.of(Thing.of("MedicalCondition", "#condition")
                .with("name", topic.path("name"))
                .with(
                        "code",
                        topic.path("codes")
                                .valueStream()
                                .map(code -> Thing.of("MedicalCode", "")
                                        .with("codeValue", code.path("code"))
                                        .with("codingSystem", code.path("system"))
                                        .members())
                                .toList())
                .with("cause", causes())
                .with("possibleTreatment", SchemaTreatments.references(cards()))
                .members());
    }

    private List<Map<String, Object>> causes() {
        return sections()
                .filter(section -> section.path("aspect").asString("").equals("Causes"))
                .flatMap(section -> section.path("items").valueStream())
                .filter(item -> item.has("term"))
                .map(item -> Thing.of("MedicalCause", "")
                        .with("name", item.path("term"))
                        .with("description", item.path("body"))
                        .members())
                .toList();
    }

    private boolean hasTopic() {
        return !article.path("topics").isEmpty();
    }

    private Stream<JsonNode> sections() {
        return article.path("sections").valueStream();
    }

    private List<JsonNode> cards() {
        return sections()
                .flatMap(section -> section.path("treatments").valueStream())
                .distinct()
                .toList();
    }

    private static String day(JsonNode moment) {
        return moment.asString("").replaceFirst("T.*", "");
    }
}
