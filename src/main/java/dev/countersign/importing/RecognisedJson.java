package dev.countersign.importing;

import dev.countersign.kit.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** A recognised post in the shape of the delivery API, with the reasons. Cards stand in their sections, as they will when they are published. */
public final class RecognisedJson {

    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    private RecognisedJson() {}

    /** The members in the order in which the delivery API has them. */
    public static Map<String, Object> of(RecognisedPost post) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "article");
        members.put("slug", post.slug());
        members.put("title", post.title());
        members.put("summary", post.summary());
        members.put("authors", post.authors().stream().map(RecognisedJson::person).toList());
        if (!post.reviewers().isEmpty())
            members.put("review", Map.of("reviewers", post.reviewers().stream().map(RecognisedJson::person).toList()));
        members.put("sections", post.sections().stream().map(RecognisedJson::section).toList());
        members.put("references", post.references());
        members.put("leftovers", post.leftovers());
        members.put("recognitions", post.recognitions());
        members.put("notes", post.notes());
        members.values().removeIf(value -> value instanceof List<?> list && list.isEmpty() || "".equals(value));
        return members;
    }

    /** The same as text, set out for reading. */
    public static String text(RecognisedPost post) {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(of(post));
    }

    private static Map<String, Object> section(RecognisedSection recognised) {
        var members = members(recognised.section());
        if (!recognised.cards().isEmpty()) members.put("treatments", recognised.cards().stream().map(RecognisedJson::card).toList());
        return members;
    }

    private static Map<String, Object> card(RecognisedCard card) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "treatment");
        members.put("slug", card.slug());
        members.putAll(members(card.card()));
        return members;
    }

    private static Map<String, Object> person(RecognisedPerson person) {
        var profile = person.profile();
        var members = new LinkedHashMap<String, Object>();
        members.put("slug", person.slug());
        members.put("name", profile.name());
        if (profile.role() != null) members.put("role", profile.role());
        if (profile.affiliation() != null) members.put("affiliation", profile.affiliation());
        if (!profile.biography().isEmpty()) members.put("bio", profile.biography());
        if (!person.claims().isEmpty()) members.put("credentials", person.claims().stream().map(RecognisedJson::claim).toList());
        return members;
    }

    private static Map<String, Object> claim(RecognisedPerson.Claim claim) {
        var members = new LinkedHashMap<>(members(claim));
        members.put("status", dev.countersign.people.Credential.Status.UNVERIFIED);
        return members;
    }

    private static Map<String, Object> members(Object value) {
        return Json.MAPPER.convertValue(value, MEMBERS);
    }
}
