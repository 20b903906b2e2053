package dev.countersign.review.ui;

import dev.countersign.article.WithdrawnEdition;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.UserId;
import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.review.Eligibility;
import dev.countersign.review.Part;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartCoverage.Cover;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a part asks of the one who reads it, put together from coverage and eligibility. */
sealed interface PartStanding {

    /** The part that is spoken of. */
    Part part();

    /** It waits for this reader's signature. */
    record NeedsYou(Part part, Set<Scope> scopes, String why) implements PartStanding {

        /** What the reader would put their name to. */
        Signable signable() {
            return new Signable(part, scopes);
        }
    }

    /** It needs nobody any more, or nobody for whom this reader could stand in. */
    record Signed(Part part, List<Cover> by, boolean byYou, List<String> stillMissing) implements PartStanding {}

    /** Policy asks for no signature. */
    record Free(Part part) implements PartStanding {}

    /** It needs somebody, and this reader may not be the one. */
    record NotYours(Part part, Obstacle obstacle, List<String> reasons) implements PartStanding {}

    /** It needs somebody, and this reader signs nothing. */
    record Open(Part part, List<String> missing) implements PartStanding {}

    /** What keeps a reader from signing. */
    enum Obstacle {
        OWN_WORDS,
        /** They said of a change that it is editorial. */
        OWN_WAIVER,
        OWN_THREAD,
        SCOPE,
        DEMANDS,
        /** They were let in for other words. */
        LIMIT
    }

    /** How each part stands for a signer on a day, in reading order. */
    static List<PartStanding> all(Review review, UserId user, Person signer, LocalDate today) {
        return review.eligibility(user, signer, today).stream()
                .flatMap(
                        eligibility -> review.coverage().find(eligibility.part().key()).stream()
                                .map(coverage -> of(review, coverage, eligibility, signer.id())))
                .toList();
    }

    /** How a part stands for somebody who signs nothing here. */
    static PartStanding of(PartCoverage coverage) {
        return switch (coverage) {
            case PartCoverage.Free free -> new Free(free.part());
            case PartCoverage.Covered covered -> new Signed(covered.part(), covered.by(), false, List.of());
            case PartCoverage.Uncovered open -> new Open(open.part(), CoverageWords.missing(open));
        };
    }

    /** How a part stands for a signer. */
    static PartStanding of(Review review, PartCoverage coverage, Eligibility eligibility, PersonId signer) {
        return switch (coverage) {
            case PartCoverage.Free free -> new Free(free.part());
            case PartCoverage.Covered covered ->
                needsSigningAnew(review, covered)
                        .filter(gone -> eligibility.maySign())
                        .<PartStanding>map(gone -> new NeedsYou(covered.part(), eligibility.scopes(), words(gone)))
                        .orElseGet(() ->
                                new Signed(covered.part(), covered.by(), isAmong(covered.by(), signer), List.of()));
            case PartCoverage.Uncovered open -> of(review, open, eligibility, signer);
        };
    }

    private static PartStanding of(
            Review review, PartCoverage.Uncovered open, Eligibility eligibility, PersonId signer) {
        var mine = open.gaps().stream()
                .filter(gap -> eligibility.scopes().contains(gap.scope()))
                .filter(gap -> !isAmong(
                        open.by().stream()
                                .filter(cover -> cover.scope().equals(gap.scope()))
                                .toList(),
                        signer))
                .toList();
        if (!mine.isEmpty()) {
            var scopes =
                    new TreeSet<>(mine.stream().map(PartCoverage.Gap::scope).toList());
            return new NeedsYou(open.part(), scopes, mine.getFirst().why());
        }
        if (eligibility.maySign() || isAmong(open.by(), signer))
            return new Signed(open.part(), open.by(), isAmong(open.by(), signer), CoverageWords.missing(open));
        return new NotYours(
                open.part(),
                obstacle(review, eligibility, signer),
                eligibility.refusals().stream().map(Reason::message).toList());
    }

    private static Optional<WithdrawnEdition> needsSigningAnew(Review review, PartCoverage.Covered covered) {
        return review.withdrawnWords()
                .filter(gone -> covered.by().stream()
                        .noneMatch(cover -> cover.signOff().signedAt().isAfter(gone.at())));
    }

    private static String words(WithdrawnEdition gone) {
        return "edition %d said this and was withdrawn on %s: “%s”"
                .formatted(
                        gone.edition().number(),
                        Day.of(gone.at()),
                        gone.withdrawal().reason());
    }

    private static Obstacle obstacle(Review review, Eligibility eligibility, PersonId signer) {
        var part = eligibility.part();
        if (review.grounds().authors().contains(signer)
                || isAmong(review.contributions().hands(part).made(), signer)) return Obstacle.OWN_WORDS;
        if (isAmong(review.contributions().hands(part).waived(), signer)) return Obstacle.OWN_WAIVER;
        var others = eligibility.refusals().size() - CoverageWords.demands(part).size();
        if (others == 0) return Obstacle.DEMANDS;
        return others == 1 && hasOpenThread(review, signer, part.key()) ? Obstacle.OWN_THREAD : Obstacle.SCOPE;
    }

    private static boolean hasOpenThread(Review review, PersonId signer, PartKey part) {
        return review.discussion().openedBy(null, signer).stream()
                .anyMatch(anchored -> anchored.thread().anchor().part().equals(part));
    }

    private static boolean isAmong(Set<Contributor> contributors, PersonId signer) {
        return contributors.stream().anyMatch(contributor -> contributor.is(null, signer));
    }

    private static boolean isAmong(List<Cover> covers, @Nullable PersonId signer) {
        return covers.stream()
                .anyMatch(cover -> cover.signOff().signer().person().equals(signer));
    }
}
