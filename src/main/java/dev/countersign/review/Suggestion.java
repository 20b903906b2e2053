package dev.countersign.review;

import dev.countersign.kit.PersonId;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Somebody who could sign what a text waits for.
 *
 * @param letters behind the name today; may be empty
 * @param parts what they would cover, in reading order
 * @param scopes for which
 * @param left the scopes for which somebody else is needed still
 * @param asked whether a request to them for this article is open
 * @param openRequests how many requests wait for them in all
 */
public record Suggestion(
        PersonId person,
        String name,
        String letters,
        List<Part> parts,
        List<Scope> scopes,
        List<Scope> left,
        boolean asked,
        int openRequests) {

    /**
     * Who in the directory could sign what is not covered; where all is, who could review it again. First whoever covers most, then whoever has
     * least to do. A pure function.
     *
     * @param open the open requests of each person, in this article and in others
     */
    public static List<Suggestion> of(
            Review review, List<Person> directory, Map<PersonId, List<ReviewRequest>> open, LocalDate today) {
        var wanted = wanted(review);
        var suggestions = new ArrayList<Suggestion>();
        for (var person : directory) {
            var given = wanted.stream()
                    .filter(one -> one.couldBeGivenBy(person, review, today))
                    .toList();
            if (given.isEmpty()) continue;
            var theirs = open.getOrDefault(person.id(), List.of());
            suggestions.add(new Suggestion(
                    person.id(),
                    person.name(),
                    person.postNominals(today).toString(),
                    given.stream().map(Wanted::part).distinct().toList(),
                    Wanted.scopes(given.stream()),
                    Wanted.scopes(wanted.stream().filter(one -> one.missing() > 1 || !given.contains(one))),
                    theirs.stream()
                            .anyMatch(request ->
                                    request.article().equals(review.article().id())),
                    theirs.size()));
        }
        suggestions.sort(Comparator.<Suggestion>comparingInt(suggestion -> -suggestion.weight(wanted))
                .thenComparing(Suggestion::openRequests)
                .thenComparing(Suggestion::name)
                .thenComparing(suggestion -> suggestion.person().value()));
        return List.copyOf(suggestions);
    }

    /** The scopes that a text waits for, whoever may be there to sign. */
    public static List<Scope> scopesWanted(Review review) {
        return Wanted.scopes(wanted(review).stream());
    }

    /** The name with the letters behind it. */
    public String title() {
        return letters.isEmpty() ? name : name + ", " + letters;
    }

    private static List<Wanted> wanted(Review review) {
        return review.coverage().isComplete() ? Wanted.toBeRenewed(review, Instant.MAX) : Wanted.toBeCovered(review);
    }

    private int weight(List<Wanted> wanted) {
        return (int) wanted.stream()
                .filter(one -> parts.contains(one.part()) && scopes.contains(one.scope()))
                .count();
    }
}
