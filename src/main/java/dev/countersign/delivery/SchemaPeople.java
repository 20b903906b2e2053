package dev.countersign.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Authors and reviewers in the words of schema.org: one object each, letters and credentials apart from the name. */
final class SchemaPeople {

    private SchemaPeople() {}

    static List<Map<String, Object>> of(JsonNode article) {
        var people = new LinkedHashMap<String, Map<String, Object>>();
        Stream.concat(
                        article.path("authors").valueStream(),
                        article.path("review").path("reviewers").valueStream())
                .forEach(person -> people.putIfAbsent(id(person), person(person)));
        return List.copyOf(people.values());
    }

    /** The same people by name. */
    static List<Map<String, Object>> references(JsonNode people) {
        return people.valueStream()
                .map(SchemaPeople::id)
                .distinct()
                .map(Thing::reference)
                .toList();
    }

    private static Map<String, Object> person(JsonNode person) {
        var credentials = person.path("credentials").valueStream().toList();
        return Thing.of("Person", id(person))
                .with("name", person.path("name"))
                .with("honorificSuffix", person.path("postNominals"))
                .with("jobTitle", person.path("role"))
                .with("affiliation", Thing.named("Organization", person.path("affiliation")))
                .with("description", person.path("bio"))
                .with("hasCredential", degrees(credentials))
                .with("hasCertification", certifications(credentials))
                .with("memberOf", memberships(credentials))
                .members();
    }

    private static List<Map<String, Object>> degrees(List<JsonNode> credentials) {
        return of(credentials, "degree", "certificate")
                .map(credential -> Thing.of("EducationalOccupationalCredential", "")
                        .with("name", credential.path("title"))
                        .with("alternateName", credential.path("abbreviation"))
                        .with("credentialCategory", credential.path("kind"))
                        .with("recognizedBy", issuer(credential))
                        .members())
                .toList();
    }

    private static List<Map<String, Object>> certifications(List<JsonNode> credentials) {
        return of(credentials, "license", "certification")
                .map(credential -> Thing.of("Certification", "")
                        .with("name", credential.path("title"))
                        .with("alternateName", credential.path("abbreviation"))
                        .with("issuedBy", issuer(credential))
                        .with("expires", credential.path("expiresOn"))
                        .members())
                .toList();
    }

    private static List<Map<String, Object>> memberships(List<JsonNode> credentials) {
        return of(credentials, "membership")
                .map(SchemaPeople::issuer)
                .filter(issuer -> !issuer.isEmpty())
                .toList();
    }

    private static Stream<JsonNode> of(List<JsonNode> credentials, String... kinds) {
        var wanted = List.of(kinds);
        return credentials.stream()
                .filter(credential -> wanted.contains(credential.path("kind").asString("")));
    }

    private static Map<String, Object> issuer(JsonNode credential) {
        var issuer = new LinkedHashMap<>(
                Thing.named("Organization", credential.path("issuer").path("name")));
        var url = credential.path("issuer").path("url").asString("");
        if (!issuer.isEmpty() && !url.isEmpty()) issuer.put("url", url);
        return issuer;
    }

    private static String id(JsonNode person) {
        return "#person-" + person.path("slug").asString();
    }
}
