package dev.countersign.publishing;

import dev.countersign.kit.Day;
import dev.countersign.kit.Json;
import dev.countersign.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All that readers get of an edition, as a tree: its content with what travels along and what is said around it now. */
final class ArticleAnswer {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private ArticleAnswer() {}

    static ArticleAnswer of(Edition edition, Surroundings around, ReviewState state, Instant modifiedAt, Instant now) {
        var people = around.people();
        var today = Day.of(now);
        var content = ContentTree.read(edition.content());
        var accompaniments = edition.accompaniments();
        var answer = new ArticleAnswer();
        var members = answer.members;
        members.put("id", edition.article().value());
        members.put("type", "article");
        members.put("slug", edition.slug().value());
        members.put("locale", edition.locale().value());
        members.put("edition", edition.number());
        members.put("standing", around.standing());
        if (around.withdrawal() != null) members.put("withdrawal", tree(around.withdrawal()));
        copy(content, members, "title", "summary", "image", "audience", "riskClass");
        if (!around.recalls().isEmpty()) members.put("recalls", tree(around.recalls()));
        members.put("topics", tree(accompaniments.topics()));
        if (accompaniments.searchDescription() != null)
            members.put("searchDescription", accompaniments.searchDescription());
        members.put("authors", tree(authors(edition, people, today)));
        members.put("dates", dates(edition.dates(), modifiedAt));
        members.put("review", review(edition, state, people, today));
        copy(content, members, "sections");
        members.put("references", references(content, today));
        copy(content, members, "disclosures");
        if (!around.corrections().isEmpty())
            members.put(
                    "corrections",
                    tree(around.corrections().stream().map(PublicCorrection::of).toList()));
        members.put("digest", edition.digest().value());
        members.put("partDigests", partDigests(edition));
        return answer;
    }

    /** The same, saying of which moment it tells. */
    ArticleAnswer asOf(Instant moment) {
        members.put("asOf", moment.toString());
        return this;
    }

    /** The whole answer with its rich texts in this form. */
    Object in(RichTextForm form) {
        return ContentTree.in(form, members);
    }

    /** What lists show of it. */
    Map<String, Object> summary() {
        var summary = new LinkedHashMap<String, Object>();
        copy(members, summary, "id", "type", "slug", "locale", "edition", "title", "summary", "image", "topics");
        summary.put("authors", each("authors", members, "slug", "name"));
        copy(members, summary, "recalls", "dates");
        var review = new LinkedHashMap<>(object(members, "review"));
        review.remove("waivers");
        review.remove("policyVersion");
        if (review.containsKey("reviewers"))
            review.put("reviewers", each("reviewers", review, "slug", "name", "postNominals"));
        review.remove("attestation");
        summary.put("review", review);
        copy(members, summary, "digest");
        return summary;
    }

    String title() {
        return String.valueOf(members.get("title"));
    }

    /** The treatment cards that it shows. */
    Stream<Map<String, Object>> cards() {
        return list(members, "sections").stream().flatMap(section -> list(section, "treatments").stream());
    }

    /** The days on which a source that it rests on stops standing. */
    Stream<LocalDate> expiries() {
        return list(members, "references").stream()
                .map(reference -> reference.get("expiresOn"))
                .filter(Objects::nonNull)
                .map(day -> LocalDate.parse(day.toString()));
    }

    private static List<PublicProfile> authors(Edition edition, List<Person> people, LocalDate today) {
        return edition.accompaniments().authors().stream()
                .flatMap(id -> people.stream().filter(person -> person.id().equals(id)))
                .map(person -> PublicProfile.of(person, today))
                .toList();
    }

    private static Map<String, Object> dates(Edition.Dates dates, Instant modifiedAt) {
        var members = new LinkedHashMap<String, Object>();
        members.put("firstPublishedAt", dates.firstPublishedAt().toString());
        members.put("publishedAt", dates.publishedAt().toString());
        members.put("modifiedAt", modifiedAt.toString());
        members.put("contentChangedAt", dates.contentChangedAt().toString());
        return members;
    }

    private static Map<String, Object> review(
            Edition edition, ReviewState state, List<Person> people, LocalDate today) {
        var reviewed = state.reviewed();
        var review = new LinkedHashMap<String, Object>();
        review.put("status", tree(state.status()));
        if (!state.needs().isEmpty())
            review.put(
                    "needed",
                    tree(state.needs().stream().map(ReviewNeed::withoutNames).toList()));
        if (reviewed.lastReviewedAt() != null && !state.withheld())
            review.put("lastReviewedAt", reviewed.lastReviewedAt().toString());
        if (reviewed.nextReviewDueAt() != null)
            review.put("nextReviewDueAt", reviewed.nextReviewDueAt().toString());
        state.timetable()
                .filter(Timetable::hasConsequence)
                .filter(dates -> state.statuses().contains(ReviewStatus.OVERDUE))
                .ifPresent(dates -> review.put("graceEndsAt", dates.graceEnds().toString()));
        if (!state.withheld()) review.put("reviewers", tree(ReviewerStatement.of(edition, people, today)));
        if (!edition.waivers().isEmpty()) review.put("waivers", tree(WaiverStatement.of(edition)));
        if (edition.policyVersion() != null) review.put("policyVersion", edition.policyVersion());
        if (edition.attestation() != null) review.put("attestation", addressOfAttestation(edition));
        return review;
    }

    /** With the locale, since one slug may stand for an article in each. */
    private static String addressOfAttestation(Edition edition) {
        return "/api/v1/articles/%s/editions/%d/attestation?locale=%s"
                .formatted(edition.slug(), edition.number(), edition.locale());
    }

    private static List<Object> references(Map<String, Object> content, LocalDate today) {
        var references = new ArrayList<Object>();
        for (var reference : list(content, "references")) {
            var members = new LinkedHashMap<>(reference);
            members.put("status", status(reference, today));
            references.add(members);
        }
        return references;
    }

    private static String status(Map<String, Object> reference, LocalDate today) {
        if ("retracted".equals(object(reference, "retraction").get("status"))) return "retracted";
        var expiresOn = reference.get("expiresOn");
        var hasExpired = expiresOn != null && !today.isBefore(LocalDate.parse(expiresOn.toString()));
        return hasExpired ? "expired" : "current";
    }

    private static Map<String, Object> partDigests(Edition edition) {
        var digests = new LinkedHashMap<String, Object>();
        edition.parts()
                .forEach(part -> digests.put(part.key().value(), part.digest().value()));
        return digests;
    }

    private static List<Map<String, Object>> each(String list, Map<String, Object> from, String... names) {
        return list(from, list).stream()
                .map(element -> {
                    Map<String, Object> kept = new LinkedHashMap<>();
                    copy(element, kept, names);
                    return kept;
                })
                .distinct()
                .toList();
    }

    private static void copy(Map<String, Object> from, Map<String, Object> to, String... names) {
        for (var name : names) if (from.containsKey(name)) to.put(name, from.get(name));
    }

    private static Object tree(Object value) {
        return Json.MAPPER.convertValue(value, Object.class);
    }

    @SuppressWarnings("unchecked") // what Jackson reads as an object is a map by name
    private static Map<String, Object> object(Map<String, Object> members, String name) {
        return (Map<String, Object>) members.getOrDefault(name, Map.of());
    }

    @SuppressWarnings("unchecked") // what Jackson reads as an array of objects is a list of maps by name
    private static List<Map<String, Object>> list(Map<String, Object> members, String name) {
        return (List<Map<String, Object>>) members.getOrDefault(name, List.of());
    }
}
