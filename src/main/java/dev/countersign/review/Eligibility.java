package dev.countersign.review;

import dev.countersign.kit.Contributor;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.UserId;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.treatment.Demands;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whether somebody may sign a part now: what the reviewing page shows and what signing enforces, from the same rules.
 *
 * @param part what it is about
 * @param scopes what they would answer for; empty if they may not sign
 * @param refusals why they may not, each named; empty if they may
 */
public record Eligibility(Part part, Set<Scope> scopes, List<Reason> refusals) {

    public Eligibility {
        scopes = Set.copyOf(scopes);
        refusals = List.copyOf(refusals);
    }

    /** Whether they may sign it. */
    public boolean maySign() {
        return refusals.isEmpty();
    }

    /** The same, refused for this reason if there is one; what nobody could sign anyway keeps its own reasons. */
    Eligibility unless(Optional<String> reason) {
        if (reason.isEmpty() || !maySign()) return this;
        return new Eligibility(part, Set.of(), List.of(new Reason(part.key().value(), reason.get())));
    }

    /** Judges one part for one signer. */
    static Eligibility of(
            Coverage.Grounds grounds,
            Part part,
            Contributions contributions,
            UserId user,
            Person person,
            LocalDate today) {
        var needed = grounds.policy().needs(part);
        var qualification = Qualification.of(grounds.policy(), person.credentials(), today);
        var served = new TreeSet<>(needed);
        served.removeIf(scope -> !qualification.serves(scope));
        var refusals = Stream.of(
                        partsFreeOfSignOffAreNotSigned(needed),
                        authorsMayNotSignTheirOwnArticle(grounds, person),
                        contributorsMayNotSignTheirOwnWords(contributions, part, user, person),
                        signersMustBeQualified(needed, served, qualification, person))
                .flatMap(Optional::stream)
                .map(words -> new Reason(part.key().value(), words));
        var all = Stream.concat(refusals, demandsMustBeMet(part)).toList();
        return new Eligibility(part, all.isEmpty() ? served : Set.of(), all);
    }

    private static Optional<String> partsFreeOfSignOffAreNotSigned(Set<Scope> needed) {
        return needed.isEmpty() ? Optional.of("Policy asks for no signature here") : Optional.empty();
    }

    private static Optional<String> authorsMayNotSignTheirOwnArticle(Coverage.Grounds grounds, Person person) {
        return grounds.authors().contains(person.id())
                ? Optional.of("%s is an author of this article".formatted(person.name()))
                : Optional.empty();
    }

    private static Optional<String> contributorsMayNotSignTheirOwnWords(
            Contributions contributions, Part part, UserId user, Person person) {
        var hands = contributions.hands(part);
        return someone(hands.made(), user, person)
                .map("%s wrote some of these words and cannot sign them"::formatted)
                .or(() -> someone(hands.waived(), user, person)
                        .map("%s declared a change of these words editorial and cannot sign them"::formatted));
    }

    private static Optional<String> someone(Set<Contributor> among, UserId user, Person person) {
        return among.stream()
                .filter(contributor -> contributor.is(user, person.id()))
                .map(Contributor::name)
                .findFirst();
    }

    private static Optional<String> signersMustBeQualified(
            Set<Scope> needed, Set<Scope> served, Qualification qualification, Person person) {
        if (needed.isEmpty() || !served.isEmpty()) return Optional.empty();
        var scope = new TreeSet<>(needed).first();
        return Optional.of(
                "Needs someone qualified for %s: %s".formatted(scope, qualification.whyNot(person.name(), scope)));
    }

    private static Stream<Reason> demandsMustBeMet(Part part) {
        return part.subject() instanceof Part.Subject.OfCard of
                ? Demands.unmetBy(of.treatment().card()).stream()
                        .map(demand -> new Reason(part.key().value(), demand.message()))
                : Stream.of();
    }
}
