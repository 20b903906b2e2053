package dev.countersign.review;

import dev.countersign.article.RiskClass;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.people.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For a text: which parts are covered by which sign-offs, and why the others are not. A pure function of what is passed in: no database, no
 * clock. The heart of the product.
 *
 * @param parts one answer for each part, in reading order
 */
public record Coverage(List<PartCoverage> parts) {

    public Coverage {
        parts = List.copyOf(parts);
    }

    /**
     * What the answer depends on besides the part itself.
     *
     * @param signOffs in any order; also those given in other articles, which cover the cards that are the same here
     * @param recalls of the cards, oldest first
     */
    public record Grounds(
            ArticleId article,
            Policy policy,
            RiskClass risk,
            Set<PersonId> authors,
            List<SignOff> signOffs,
            List<Recall> recalls) {
        public Grounds {
            authors = Set.copyOf(authors);
            signOffs = signOffs.stream()
                    .sorted(Comparator.comparing(SignOff::signedAt)
                            .thenComparing(signOff -> signOff.id().value()))
                    .toList();
        }

        /** The recall since when a signature under this digest does not count any more. */
        Optional<Recall> recallOf(Digest digest, Instant signedAt) {
            return recalls.stream()
                    .filter(recall -> recall.annuls(digest, signedAt))
                    .findFirst();
        }
    }

    /** Computes the coverage of these parts. */
    public static Coverage of(Grounds grounds, List<Part> parts, Contributions contributions) {
        return new Coverage(parts.stream()
                .map(part -> of(grounds, part, contributions.to(part)))
                .toList());
    }

    /**
     * Computes the coverage of one part to which these people contributed. Of several signatures of one person the latest counts: signing
     * the same words again renews the review.
     */
    public static PartCoverage of(Grounds grounds, Part part, Set<Contributor> contributors) {
        var needed = grounds.policy().needs(part);
        if (needed.isEmpty()) return new PartCoverage.Free(part);
        var covers = new ArrayList<PartCoverage.Cover>();
        var gaps = new ArrayList<PartCoverage.Gap>();
        for (var scope : needed.stream().sorted().toList()) {
            var counting = new ArrayList<SignOff>();
            var objections = new LinkedHashSet<String>();
            for (var signOff : grounds.signOffs()) {
                if (signOff.over(part.digest()).isEmpty()) continue;
                var objection = objection(grounds, signOff, part, scope, contributors);
                if (objection.isPresent()) objections.add(objection.get());
                else counting.add(signOff);
            }
            var signers = latestOfEachSigner(counting);
            var missing = grounds.policy().signersFor(grounds.risk()) - signers.size();
            signers.forEach(signOff -> covers.add(new PartCoverage.Cover(scope, signOff)));
            if (missing > 0) gaps.add(new PartCoverage.Gap(scope, missing, why(grounds, part, scope, objections)));
        }
        return gaps.isEmpty() ? new PartCoverage.Covered(part, covers) : new PartCoverage.Uncovered(part, covers, gaps);
    }

    /** Whether nothing stands in the way of an edition. */
    public boolean isComplete() {
        return uncovered().isEmpty();
    }

    /** The parts that still need somebody. */
    public List<PartCoverage.Uncovered> uncovered() {
        return parts.stream()
                .filter(PartCoverage.Uncovered.class::isInstance)
                .map(PartCoverage.Uncovered.class::cast)
                .toList();
    }

    /**
     * The moment since which every part has been reviewed: the earliest, over the parts, of each part's latest signature. Signing one part
     * again does not move it, reviewing the whole text does. Empty where policy frees every part.
     */
    public Optional<Instant> lastReviewedAt() {
        return parts.stream()
                .filter(PartCoverage.Covered.class::isInstance)
                .map(PartCoverage.Covered.class::cast)
                .map(covered -> covered.by().stream()
                        .map(cover -> cover.signOff().signedAt())
                        .max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** How many parts need nobody any more. */
    public int settled() {
        return parts.size() - uncovered().size();
    }

    /** The answer for the part of this key. */
    public Optional<PartCoverage> find(PartKey key) {
        return parts.stream().filter(answer -> answer.part().key().equals(key)).findFirst();
    }

    /** Each gap with the part it is in, for a refusal. */
    public List<Reason> reasons() {
        return uncovered().stream()
                .flatMap(open -> open.gaps().stream()
                        .map(gap -> new Reason(
                                open.part().key().value(), open.part().title() + ": " + gap.inWords())))
                .toList();
    }

    private static Optional<String> objection(
            Grounds grounds, SignOff signOff, Part part, Scope scope, Set<Contributor> contributors) {
        var signer = signOff.signer();
        var recall = grounds.recallOf(part.digest(), signOff.signedAt());
        if (recall.isPresent()) return recall.map(Recall::inWords);
        if (signOff.over(part.digest()).stream()
                .noneMatch(signed -> signed.scopes().contains(scope)))
            return Optional.of("%s signed it, but not for %s".formatted(signer.name(), scope));
        if (grounds.authors().contains(signer.person()))
            return Optional.of("%s signed it, but is an author of this article".formatted(signer.name()));
        if (contributors.stream().anyMatch(contributor -> contributor.is(signer.user(), signer.person())))
            return Optional.of("%s signed it, but wrote some of its words".formatted(signer.name()));
        var qualification = Qualification.of(grounds.policy(), signer.credentials(), signOff.day());
        return qualification.serves(scope)
                ? Optional.empty()
                : Optional.of("%s when signing".formatted(qualification.whyNot(signer.name(), scope)));
    }

    private static String why(Grounds grounds, Part part, Scope scope, Set<String> objections) {
        if (!objections.isEmpty()) return String.join("; ", objections);
        return lastOverOtherWords(grounds, part, scope)
                .map(signOff -> "changed since %s signed it on %s"
                        .formatted(signOff.signer().title(), signOff.day()))
                .orElse("nobody has signed it yet");
    }

    private static Optional<SignOff> lastOverOtherWords(Grounds grounds, Part part, Scope scope) {
        var isCard = part.subject() instanceof Part.Subject.OfCard; // the same part in every article
        return grounds.signOffs().stream()
                .filter(signOff -> isCard || signOff.article().equals(grounds.article()))
                .filter(signOff -> signOff.parts().stream()
                        .anyMatch(signed -> signed.key().equals(part.key())
                                && signed.scopes().contains(scope)))
                .reduce((earlier, later) -> later);
    }

    /** One signature for each human being: those that share an account or a person, however indirectly, are of one. */
    private static List<SignOff> latestOfEachSigner(List<SignOff> oldestFirst) {
        var signers = new ArrayList<List<SignOff>>();
        for (var signOff : oldestFirst) {
            var signer = new ArrayList<SignOff>();
            for (var known : List.copyOf(signers))
                if (known.stream().anyMatch(other -> shareAnAccountOrAPerson(other, signOff))) {
                    signer.addAll(known);
                    signers.remove(known);
                }
            signer.add(signOff);
            signers.add(signer);
        }
        return signers.stream().map(List::getLast).toList();
    }

    private static boolean shareAnAccountOrAPerson(SignOff one, SignOff other) {
        return one.signer().person().equals(other.signer().person())
                || one.signer().user().equals(other.signer().user());
    }
}
