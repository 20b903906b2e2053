package dev.countersign.publishing;

import dev.countersign.article.Topic;
import dev.countersign.kit.Json;
import dev.countersign.kit.PersonId;
import dev.countersign.people.Credential;
import dev.countersign.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the envelope around an edition: its answers ready to send, as DELIVERY-API describes them. A pure function. */
final class EnvelopeMaking {

    private EnvelopeMaking() {}

    /**
     * The envelope of an edition at a moment. If nothing that readers see has changed, it keeps its date of modification.
     *
     * @param people everybody that {@link #peopleOf} names, as they are now
     */
    static Envelope of(Edition edition, Standing standing, List<Person> people, Instant now) {
        var before = edition.envelope();
        if (before != null) {
            var unchanged = at(edition, standing, people, before.modifiedAt(), now);
            if (sameAnswers(unchanged, before)) return unchanged;
        }
        return at(edition, standing, people, before == null ? edition.dates().publishedAt() : now, now);
    }

    /** The people whom an edition quotes: its authors and those who signed it. */
    static List<PersonId> peopleOf(Edition edition) {
        var people = new LinkedHashSet<>(edition.accompaniments().authors());
        edition.signOffs().forEach(signOff -> people.add(signOff.signer().person()));
        return List.copyOf(people);
    }

    private static boolean sameAnswers(Envelope one, Envelope other) {
        return one.in(RichTextForm.PORTABLE)
                .digest()
                .equals(other.in(RichTextForm.PORTABLE).digest());
    }

    private static Envelope at(
            Edition edition, Standing standing, List<Person> people, Instant modifiedAt, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var answer = answer(edition, standing, people, modifiedAt, now, today);
        var representations = new EnumMap<RichTextForm, Representation>(RichTextForm.class);
        for (var form : RichTextForm.values())
            representations.put(form, Representation.of(ContentTree.in(form, answer)));
        return new Envelope(
                standing,
                ReviewStatus.at(now, edition.dates().nextReviewDueAt()),
                modifiedAt,
                peopleOf(edition),
                listing(edition, answer, people),
                Json.MAPPER.writeValueAsBytes(summary(answer)),
                representations,
                surrogateKeys(edition, answer),
                refreshAt(edition, people, now));
    }

    private static Map<String, Object> answer(
            Edition edition, Standing standing, List<Person> people, Instant modifiedAt, Instant now, LocalDate today) {
        var content = ContentTree.read(edition.content());
        var answer = new LinkedHashMap<String, Object>();
        answer.put("id", edition.article().value());
        answer.put("type", "article");
        answer.put("slug", edition.slug().value());
        answer.put("locale", edition.locale().value());
        answer.put("edition", edition.number());
        answer.put("standing", standing);
        copy(content, answer, "title", "summary", "image", "audience", "riskClass");
        answer.put("topics", tree(edition.accompaniments().topics()));
        if (edition.accompaniments().searchDescription() != null)
            answer.put("searchDescription", edition.accompaniments().searchDescription());
        answer.put("authors", tree(authors(edition, people, today)));
        answer.put("dates", dates(edition, modifiedAt));
        answer.put("review", review(edition, people, now, today));
        answer.put("sections", content.get("sections"));
        answer.put("references", references(content, today));
        copy(content, answer, "disclosures");
        answer.put("digest", edition.digest().value());
        answer.put("partDigests", partDigests(edition));
        return answer;
    }

    private static List<PublicProfile> authors(Edition edition, List<Person> people, LocalDate today) {
        return edition.accompaniments().authors().stream()
                .flatMap(id -> people.stream().filter(person -> person.id().equals(id)))
                .map(person -> PublicProfile.of(person, today))
                .toList();
    }

    private static Map<String, Object> dates(Edition edition, Instant modifiedAt) {
        var dates = new LinkedHashMap<String, Object>();
        dates.put("firstPublishedAt", edition.dates().firstPublishedAt().toString());
        dates.put("publishedAt", edition.dates().publishedAt().toString());
        dates.put("modifiedAt", modifiedAt.toString());
        dates.put("contentChangedAt", edition.dates().contentChangedAt().toString());
        return dates;
    }

    private static Map<String, Object> review(Edition edition, List<Person> people, Instant now, LocalDate today) {
        var review = new LinkedHashMap<String, Object>();
        review.put("status", ReviewStatus.at(now, edition.dates().nextReviewDueAt()));
        if (edition.dates().lastReviewedAt() != null)
            review.put("lastReviewedAt", edition.dates().lastReviewedAt().toString());
        if (edition.dates().nextReviewDueAt() != null)
            review.put("nextReviewDueAt", edition.dates().nextReviewDueAt().toString());
        review.put("reviewers", tree(ReviewerStatement.of(edition, people, today)));
        return review;
    }

    private static List<Object> references(Map<String, Object> content, LocalDate today) {
        var references = new ArrayList<Object>();
        for (var reference : list(content, "references")) {
            var members = new LinkedHashMap<String, Object>(reference);
            var expires = reference.get("expiresOn");
            var retracted = reference.get("retraction") instanceof Map<?, ?> retraction
                    && "retracted".equals(retraction.get("status"));
            var expired = expires != null && LocalDate.parse(expires.toString()).isBefore(today);
            members.put("status", retracted ? "retracted" : expired ? "expired" : "current");
            references.add(members);
        }
        return references;
    }

    private static Map<String, Object> partDigests(Edition edition) {
        var digests = new LinkedHashMap<String, Object>();
        edition.parts()
                .forEach(part -> digests.put(part.key().value(), part.digest().value()));
        return digests;
    }

    private static Map<String, Object> summary(Map<String, Object> answer) {
        var summary = new LinkedHashMap<String, Object>();
        copy(answer, summary, "id", "type", "slug", "locale", "edition", "title", "summary", "image", "topics");
        summary.put(
                "authors",
                list(answer, "authors").stream()
                        .map(author -> only(author, "slug", "name"))
                        .toList());
        summary.put("dates", Objects.requireNonNull(answer.get("dates")));
        var review = ContentTree.read(Json.MAPPER.writeValueAsBytes(answer.get("review")));
        review.put(
                "reviewers",
                list(review, "reviewers").stream()
                        .map(reviewer -> only(reviewer, "slug", "name", "postNominals"))
                        .distinct()
                        .toList());
        summary.put("review", review);
        copy(answer, summary, "digest");
        return summary;
    }

    private static Listing listing(Edition edition, Map<String, Object> answer, List<Person> people) {
        return new Listing(
                String.valueOf(answer.get("title")).toLowerCase(Locale.ROOT),
                edition.accompaniments().topics().stream()
                        .map(Topic::slug)
                        .map(Object::toString)
                        .toList(),
                slugs(edition.accompaniments().authors(), people),
                slugs(
                        edition.signOffs().stream()
                                .map(signOff -> signOff.signer().person())
                                .distinct()
                                .toList(),
                        people),
                cards(answer)
                        .map(card -> String.valueOf(card.get("slug")))
                        .distinct()
                        .toList());
    }

    private static List<String> slugs(List<PersonId> ids, List<Person> people) {
        return ids.stream()
                .flatMap(id -> people.stream().filter(person -> person.id().equals(id)))
                .map(person -> person.slug().value())
                .toList();
    }

    private static List<String> surrogateKeys(Edition edition, Map<String, Object> answer) {
        return Stream.of(
                        Stream.of("article-" + edition.article()),
                        peopleOf(edition).stream().map(id -> "person-" + id),
                        cards(answer).map(card -> "treatment-" + card.get("id")))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }

    private static @Nullable Instant refreshAt(Edition edition, List<Person> people, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var lapses = people.stream()
                .flatMap(person -> person.credentials().stream())
                .map(Credential::validity)
                .flatMap(validity -> Stream.of(
                        Optional.ofNullable(validity.validFrom()),
                        Optional.ofNullable(validity.expiresOn()).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream);
        var expiries = list(ContentTree.read(edition.content()), "references").stream()
                .map(reference -> reference.get("expiresOn"))
                .filter(Objects::nonNull)
                .map(date -> LocalDate.parse(date.toString()).plusDays(1));
        return Stream.concat(
                        Stream.concat(lapses, expiries)
                                .filter(day -> day.isAfter(today))
                                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()),
                        ReviewStatus.changesAfter(now, edition.dates().nextReviewDueAt()).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static Stream<Map<String, Object>> cards(Map<String, Object> answer) {
        return list(answer, "sections").stream().flatMap(section -> list(section, "treatments").stream());
    }

    private static void copy(Map<String, Object> from, Map<String, Object> to, String... names) {
        for (var name : names) if (from.containsKey(name)) to.put(name, from.get(name));
    }

    private static Map<String, Object> only(Map<String, Object> from, String... names) {
        var members = new LinkedHashMap<String, Object>();
        copy(from, members, names);
        return members;
    }

    private static Object tree(Object value) {
        return Json.MAPPER.convertValue(value, Object.class);
    }

    @SuppressWarnings("unchecked") // what Jackson reads as an array of objects is a list of maps by name
    private static List<Map<String, Object>> list(Map<String, Object> members, String name) {
        return (List<Map<String, Object>>) members.getOrDefault(name, List.of());
    }
}
