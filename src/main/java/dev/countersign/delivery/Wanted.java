package dev.countersign.delivery;

import dev.countersign.kit.Json;
import dev.countersign.kit.http.Parameters;
import dev.countersign.publishing.Representation;
import dev.countersign.publishing.RichTextForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;

/**
 * What of an article is wanted, and how.
 *
 * @param fields the members wanted; empty for all of them
 */
record Wanted(Locales locales, RichTextForm form, List<String> fields) {

    /** The members of an article, from which callers may choose. */
    static final List<String> FIELDS = List.of(
            "id",
            "type",
            "slug",
            "locale",
            "edition",
            "standing",
            "withdrawal",
            "recalls",
            "title",
            "summary",
            "image",
            "audience",
            "riskClass",
            "topics",
            "searchDescription",
            "authors",
            "dates",
            "review",
            "sections",
            "references",
            "disclosures",
            "corrections",
            "asOf",
            "digest",
            "partDigests");

    private static final List<String> FORMS =
            Arrays.stream(RichTextForm.values()).map(RichTextForm::word).toList();
    private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS = new TypeReference<>() {};

    static Wanted of(HttpServletRequest request, Finding finding, String... otherParameters) {
        var names = Stream.concat(Stream.of("locale", "fields", "richText"), Stream.of(otherParameters));
        var parameters = Parameters.of(request, names.toArray(String[]::new));
        var wanted = of(parameters, request, finding);
        parameters.demandRight();
        return wanted;
    }

    /** The same of parameters among which there are others. */
    static Wanted of(Parameters parameters, HttpServletRequest request, Finding finding) {
        return new Wanted(finding.locales(parameters, request), form(parameters), parameters.someOf("fields", FIELDS));
    }

    /** The parameter {@code richText}. */
    static RichTextForm form(Parameters parameters) {
        return Objects.requireNonNullElse(
                parameters.oneOf("richText", RichTextForm::named, FORMS), RichTextForm.PORTABLE);
    }

    /** The answer with nothing but the wanted fields. */
    Representation of(Representation whole) {
        if (fields.isEmpty()) return whole;
        var members = Json.MAPPER.readValue(whole.body(), MEMBERS);
        members.keySet().retainAll(fields);
        return Representation.of(members);
    }
}
