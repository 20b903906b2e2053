package dev.countersign.review;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Reference;
import dev.countersign.treatment.Treatment;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/**
 * What a reviewer signs of each part, as the JSON members that readers get too. A front end that holds an edition checks a part by taking
 * the delivered object, taking away {@code digest}, and computing SHA-256 over the RFC 8785 form:
 *
 * <ul>
 *   <li>a treatment card: as delivered;
 *   <li>a section: as delivered, each card replaced by its {@code id}, and with {@code references} holding the references it cites;
 *   <li>the composition: {@code type}, {@code locale}, {@code title}, {@code summary}, {@code image}, {@code audience},
 *       {@code riskClass}, {@code disclosures}, {@code order} with every other part's key, and {@code references} holding those that no section cites.
 * </ul>
 */
final class PartContent {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private PartContent() {}

    static Map<String, Object> ofComposition(
            LocaleTag locale, ArticleText text, List<PartKey> order, Collection<String> cited) {
        var content = new LinkedHashMap<String, Object>();
        content.put("type", "composition");
        content.put("locale", locale.value());
        content.put("title", text.title());
        content.put("summary", text.summary());
        if (text.image() != null) content.put("image", members(text.image()));
        if (text.audience() != null) content.put("audience", text.audience());
        content.put("riskClass", Json.MAPPER.convertValue(text.riskClass(), String.class));
        if (!text.disclosures().isEmpty()) content.put("disclosures", text.disclosures());
        content.put("order", order.stream().map(PartKey::value).toList());
        putReferences(
                content,
                text.references().stream()
                        .filter(reference -> !cited.contains(reference.key()))
                        .toList());
        return content;
    }

    static Map<String, Object> ofSection(ArticleText text, Section section) {
        var content = members(section);
        var cited = section.texts().flatMap(body -> body.citations().stream()).collect(Collectors.toSet());
        putReferences(
                content,
                text.references().stream()
                        .filter(reference -> cited.contains(reference.key()))
                        .toList());
        return content;
    }

    static Map<String, Object> ofCard(Treatment treatment) {
        var content = new LinkedHashMap<String, Object>();
        content.put("type", "treatment");
        content.put("id", treatment.id().value());
        content.put("slug", treatment.slug().value());
        content.putAll(members(treatment.card()));
        return content;
    }

    private static void putReferences(Map<String, Object> content, List<Reference> references) {
        if (!references.isEmpty())
            content.put(
                    "references", references.stream().map(PartContent::members).toList());
    }

    private static LinkedHashMap<String, Object> members(Object value) {
        return Json.MAPPER.convertValue(value, MEMBERS);
    }
}
