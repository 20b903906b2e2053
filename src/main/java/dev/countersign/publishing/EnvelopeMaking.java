package dev.countersign.publishing;

import dev.countersign.kit.Day;
import dev.countersign.kit.Json;
import dev.countersign.kit.PersonId;
import dev.countersign.people.Person;
import dev.countersign.people.Verification;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the envelope around an edition: its answers ready to send. A pure function. */
final class EnvelopeMaking {

    private EnvelopeMaking() {}

    /** The envelope of an edition at a moment. If nothing that readers see has changed, it keeps its date of modification. */
    static Envelope of(Edition edition, Surroundings around, Instant now) {
        var before = edition.envelope();
        if (before == null) return at(edition, around, edition.dates().publishedAt(), now);
        var unchanged = at(edition, around, before.modifiedAt(), now);
        return sameAnswers(unchanged, before) ? unchanged : at(edition, around, now, now);
    }

    /** The people whom an edition quotes: its authors and those who signed it. */
    static List<PersonId> peopleOf(Edition edition) {
        var people = new LinkedHashSet<>(edition.accompaniments().authors());
        edition.everySignOff().forEach(signOff -> people.add(signOff.signer().person()));
        return List.copyOf(people);
    }

    /** All forms are renderings of one answer, so that one of them tells for all. */
    static boolean sameAnswers(Envelope one, Envelope other) {
        return one.in(RichTextForm.PORTABLE)
                .digest()
                .equals(other.in(RichTextForm.PORTABLE).digest());
    }

    private static Envelope at(Edition edition, Surroundings around, Instant modifiedAt, Instant now) {
        var people = around.people();
        var state = ReviewState.of(edition, around, now);
        var answer = ArticleAnswer.of(edition, around, state, modifiedAt, now);
        var representations = new EnumMap<RichTextForm, Representation>(RichTextForm.class);
        for (var form : RichTextForm.values()) representations.put(form, Representation.of(answer.in(form)));
        return new Envelope(
                edition.envelope() == null ? 1 : edition.envelope().rendering() + 1,
                around.standing(),
                around.withdrawal(),
                state.status(),
                around.rules().inForce().version(),
                state.reviewed(),
                state.timetable()
                        .filter(Timetable::hasConsequence)
                        .map(Timetable::graceEnds)
                        .orElse(null),
                state.needs(),
                state.withheld(),
                modifiedAt,
                peopleOf(edition),
                listing(edition, answer, state, people, modifiedAt),
                Json.MAPPER.writeValueAsBytes(answer.summary()),
                representations,
                surrogateKeys(edition, answer, around),
                refreshAt(answer, state, people, now));
    }

    private static Listing listing(
            Edition edition, ArticleAnswer answer, ReviewState state, List<Person> people, Instant modifiedAt) {
        return new Listing(
                answer.title().toLowerCase(Locale.ROOT),
                edition.dates().publishedAt(),
                modifiedAt,
                Objects.requireNonNullElse(state.reviewed().lastReviewedAt(), Listing.LONG_AGO),
                Objects.requireNonNullElse(state.reviewed().nextReviewDueAt(), Listing.FAR_AWAY),
                state.statuses(),
                edition.accompaniments().topics().stream()
                        .map(topic -> topic.slug().value())
                        .toList(),
                slugs(edition.accompaniments().authors().stream(), people),
                slugs(
                        edition.everySignOff().stream()
                                .map(signOff -> signOff.signer().person()),
                        people),
                answer.cards()
                        .map(card -> String.valueOf(card.get("slug")))
                        .distinct()
                        .toList());
    }

    private static List<String> slugs(Stream<PersonId> ids, List<Person> people) {
        return ids.distinct()
                .flatMap(id -> people.stream().filter(person -> person.id().equals(id)))
                .map(person -> person.slug().value())
                .toList();
    }

    private static List<String> surrogateKeys(Edition edition, ArticleAnswer answer, Surroundings around) {
        return Stream.of(
                        Stream.of("article-" + edition.article()),
                        around.replacement().stream().map(id -> "article-" + id),
                        peopleOf(edition).stream().map(id -> "person-" + id),
                        answer.cards().map(card -> "treatment-" + card.get("id")))
                .flatMap(keys -> keys)
                .distinct()
                .toList();
    }

    /** The first moment after now at which a credential begins or lapses, a source expires or the review ages. */
    private static @Nullable Instant refreshAt(
            ArticleAnswer answer, ReviewState state, List<Person> people, Instant now) {
        var turns = people.stream()
                .flatMap(person -> person.credentials().stream())
                .flatMap(credential -> Stream.of(
                        Optional.ofNullable(credential.validity().begins()),
                        Optional.ofNullable(credential.validity().expiresOn()).map(last -> last.plusDays(1)),
                        credential.lastVerification().map(Verification::until).map(last -> last.plusDays(1))))
                .flatMap(Optional::stream);
        return Stream.concat(
                        Stream.concat(turns, answer.expiries()).map(Day::start).filter(moment -> moment.isAfter(now)),
                        state.timetable().flatMap(dates -> dates.next(now)).stream())
                .min(Instant::compareTo)
                .orElse(null);
    }
}
