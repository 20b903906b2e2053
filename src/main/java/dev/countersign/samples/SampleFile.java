package dev.countersign.samples;

import dev.countersign.article.ArticleText;
import dev.countersign.kit.Json;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.people.Credential;
import dev.countersign.people.Issuer;
import dev.countersign.people.Profile;
import dev.countersign.treatment.TreatmentCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.core.type.TypeReference;

/** The samples as they are written in {@code samples.yaml}: Markdown where there will be rich text, keys where there will be ids. */
record SampleFile(Map<String, SamplePerson> people, Map<String, TreatmentCard> cards, List<SampleArticle> articles) {

    private static final Set<String> RICH_IN_CARDS = Set.of("summary", "howItWorks", "bestFor", "description");
    private static final Set<String> RICH_IN_ARTICLES =
            Set.of("body", "intro", "closing", "answer", "action", "caption");

    /** A person with the account they sign in with. */
    record SamplePerson(
            Profile profile,
            String account,
            Set<Role> roles,
            @Nullable List<SampleCredential> credentials) {
        List<SampleCredential> held() {
            return credentials == null ? List.of() : credentials;
        }
    }

    /** A credential; one with {@code years} runs out that long after the samples were loaded. */
    record SampleCredential(Credential.Kind kind, String abbreviation, String title, Issuer issuer, int years) {}

    /** An article and how far it came: published, or asked to be reviewed. */
    record SampleArticle(Slug slug, int daysAgo, Edit edit, Map<String, Object> text) {

        enum Edit {
            PUBLISH,
            ASK
        }

        ArticleText text(Map<String, PersonId> people, Map<String, TreatmentId> cards) {
            return Json.MAPPER.convertValue(resolved(text, people, cards), ArticleText.class);
        }
    }

    static SampleFile read() {
        try (var file = new ClassPathResource("samples/samples.yaml").getInputStream()) {
            Map<String, Object> samples = new Yaml().load(file);
            samples.computeIfPresent("people", (name, people) -> rich(people, Set.of("biography")));
            samples.computeIfPresent("cards", (name, cards) -> rich(cards, RICH_IN_CARDS));
            samples.computeIfPresent("articles", (name, articles) -> rich(articles, RICH_IN_ARTICLES));
            return Json.MAPPER.convertValue(samples, SampleFile.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The samples are part of the application", e);
        }
    }

    private static Object rich(Object node, Set<String> names) {
        return switch (node) {
            case Map<?, ?> map -> {
                var members = new LinkedHashMap<String, Object>();
                map.forEach((name, value) -> members.put(
                        String.valueOf(name),
                        value instanceof String text && names.contains(name)
                                ? RichText.fromMarkdown(text).portable()
                                : rich(value, names)));
                yield members;
            }
            case List<?> list ->
                list.stream().map(element -> rich(element, names)).toList();
            default -> node;
        };
    }

    private static Map<String, Object> resolved(
            Map<String, Object> text, Map<String, PersonId> people, Map<String, TreatmentId> cards) {
        var resolved = new LinkedHashMap<>(text);
        resolved.computeIfPresent("authors", (name, keys) -> ids(keys, people));
        resolved.computeIfPresent(
                "sections",
                (name, sections) ->
                        Json.MAPPER
                                .convertValue(sections, new TypeReference<List<LinkedHashMap<String, Object>>>() {})
                                .stream()
                                .peek(section ->
                                        section.computeIfPresent("treatments", (member, keys) -> ids(keys, cards)))
                                .toList());
        return resolved;
    }

    private static List<?> ids(Object keys, Map<String, ?> ids) {
        return ((List<?>) keys).stream().map(String::valueOf).map(ids::get).toList();
    }
}
