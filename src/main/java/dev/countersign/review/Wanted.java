package dev.countersign.review;

import dev.countersign.kit.PersonId;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A signature that a text waits for.
 *
 * @param missing how many people must sign
 * @param signed who did already, and cannot be one of them
 */
record Wanted(Part part, Scope scope, int missing, Set<PersonId> signed) {

    /** What is missing until every part is covered. */
    static List<Wanted> toBeCovered(Review review) {
        return review.coverage().uncovered().stream()
                .flatMap(open -> open.gaps().stream()
                        .map(gap -> new Wanted(
                                open.part(),
                                gap.scope(),
                                gap.missing(),
                                signers(open.by(), gap.scope(), cover -> true))))
                .toList();
    }

    /** What is missing until all of it was signed again since this moment, covered or not. */
    static List<Wanted> toBeRenewed(Review review, Instant since) {
        var signers = review.grounds().policy().signersFor(review.grounds().risk());
        return review.coverage().parts().stream()
                .flatMap(answer -> review.grounds().policy().needs(answer.part()).stream()
                        .map(scope -> {
                            var signed = signers(
                                    covers(answer),
                                    scope,
                                    cover -> !cover.signOff().signedAt().isBefore(since));
                            return new Wanted(answer.part(), scope, signers - signed.size(), signed);
                        }))
                .filter(wanted -> wanted.missing() > 0)
                .toList();
    }

    /** What is missing of what somebody asked for. */
    static List<Wanted> by(ReviewRequest request, Review review) {
        return request.renewal() ? toBeRenewed(review, request.at()) : toBeCovered(review);
    }

    /**
     * Whether somebody could give it: qualified on the day, neither an author nor a contributor, and not one who did already. What a card must
     * say before anybody signs it does not count here: the writers will say it.
     */
    boolean couldBeGivenBy(Person person, Review review, LocalDate today) {
        return !signed.contains(person.id())
                && Qualification.of(review.grounds().policy(), person.credentials(), today)
                        .serves(scope)
                && !review.grounds().authors().contains(person.id())
                && review.contributions().by(null, person.id(), part).isEmpty();
    }

    private static Set<PersonId> signers(
            List<PartCoverage.Cover> covers, Scope scope, Predicate<PartCoverage.Cover> counting) {
        var signers = new HashSet<PersonId>();
        covers.stream()
                .filter(cover -> cover.scope().equals(scope))
                .filter(counting)
                .forEach(cover -> signers.add(cover.signOff().signer().person()));
        return signers;
    }

    private static List<PartCoverage.Cover> covers(PartCoverage answer) {
        return switch (answer) {
            case PartCoverage.Free free -> List.of();
            case PartCoverage.Covered covered -> covered.by();
            case PartCoverage.Uncovered open -> open.by();
        };
    }

    /** The scopes of these, each once and in order. */
    static List<Scope> scopes(Stream<Wanted> wanted) {
        return wanted.map(Wanted::scope).distinct().sorted().toList();
    }
}
