package dev.countersign.review;

import dev.countersign.article.RiskClass;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.SignOffId;
import dev.countersign.people.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
     * @param waivers in any order; also contested ones, and those of cards that were declared in other articles
     * @param withdrawnAt when an edition of the article was last taken away; null if none ever was
     */
    public record Grounds(
            ArticleId article,
            Policy policy,
            RiskClass risk,
            Set<PersonId> authors,
            List<SignOff> signOffs,
            List<Waiver> waivers,
            @Nullable Instant withdrawnAt,
            List<Recall> recalls) {
        public Grounds {
            authors = Set.copyOf(authors);
            signOffs = signOffs.stream()
                    .sorted(Comparator.comparing(SignOff::signedAt)
                            .thenComparing(signOff -> signOff.id().value()))
                    .toList();
            waivers = List.copyOf(waivers);
        }

        /** Grounds without waivers. */
        public Grounds(
                ArticleId article, Policy policy, RiskClass risk, Set<PersonId> authors, List<SignOff> signOffs) {
            this(article, policy, risk, authors, signOffs, List.of(), null, List.of());
        }

        /** The same with signatures alone: a waiver covers words, but it makes nobody's words another's. */
        Grounds withoutWaivers() {
            return new Grounds(article, policy, risk, authors, signOffs, List.of(), withdrawnAt, recalls);
        }

        /** The same with one more sign-off. */
        Grounds and(SignOff signOff) {
            return new Grounds(article, policy, risk, authors, with(signOffs, signOff), waivers, withdrawnAt, recalls);
        }

        /** The same with one more waiver. */
        Grounds and(Waiver waiver) {
            return new Grounds(article, policy, risk, authors, signOffs, with(waivers, waiver), withdrawnAt, recalls);
        }

        private static <T> List<T> with(List<T> all, T one) {
            return Stream.concat(all.stream(), Stream.of(one)).toList();
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
        var reaching = reaching(grounds, part);
        var covers = new ArrayList<PartCoverage.Cover>();
        var gaps = new ArrayList<PartCoverage.Gap>();
        for (var scope : needed.stream().sorted().toList()) {
            var counting = new ArrayList<SignOff>();
            var objections = new LinkedHashSet<String>();
            for (var signature : reaching.values()) {
                var objection = objection(grounds, signature, scope, contributors);
                if (objection.isPresent()) objections.add(objection.get());
                else counting.add(signature.by());
            }
            var signers = Signers.of(counting, grounds.policy().conflicts());
            signers.counting()
                    .forEach(signOff -> covers.add(new PartCoverage.Cover(
                            scope,
                            signOff,
                            Objects.requireNonNull(reaching.get(signOff.id())).through())));
            var missing = signers.missing(grounds.policy().signersFor(grounds.risk()));
            signers.whyNotEnough().ifPresent(objections::add);
            if (missing > 0)
                gaps.add(new PartCoverage.Gap(
                        scope,
                        missing,
                        why(
                                grounds,
                                part,
                                scope,
                                objections,
                                !signers.counting().isEmpty())));
        }
        return gaps.isEmpty() ? new PartCoverage.Covered(part, covers) : new PartCoverage.Uncovered(part, covers, gaps);
    }

    /** A sign-off with what of it reaches a part, and through which waivers. */
    private record Reaching(SignOff by, SignOff.SignedPart over, List<Waiver> through) {

        /** All that lies on the way, from the words that were signed to those that are covered. */
        List<Digest> words() {
            return Stream.concat(Stream.of(over.digest()), through.stream().map(Waiver::to))
                    .toList();
        }
    }

    private static Map<SignOffId, Reaching> reaching(Grounds grounds, Part part) {
        var routes = Routes.to(part, grounds);
        var withdrawn = grounds.withdrawnAt();
        var before = withdrawn == null ? routes : Routes.to(part, grounds, withdrawn);
        var reaching = new LinkedHashMap<SignOffId, Reaching>();
        for (var signOff : grounds.signOffs()) {
            var ways = withdrawn != null && signOff.signedAt().isBefore(withdrawn) ? before : routes;
            reaching(part, signOff, ways).ifPresent(found -> reaching.put(signOff.id(), found));
        }
        return reaching;
    }

    private static Optional<Reaching> reaching(Part part, SignOff signOff, Routes routes) {
        var over = signOff.over(part.digest());
        if (over.isPresent()) return over.map(signed -> new Reaching(signOff, signed, List.of()));
        return signOff.parts().stream()
                .filter(signed -> signed.key().equals(part.key()))
                .flatMap(signed ->
                        routes.from(signed.digest()).stream().map(waivers -> new Reaching(signOff, signed, waivers)))
                .findFirst();
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
            Grounds grounds, Reaching signature, Scope scope, Set<Contributor> contributors) {
        var signer = signature.by().signer();
        var recall = signature.words().stream()
                .flatMap(words -> grounds.recallOf(words, signature.by().signedAt()).stream())
                .findFirst();
        if (recall.isPresent()) return recall.map(Recall::inWords);
        if (!signature.over().scopes().contains(scope))
            return Optional.of("%s signed it, but not for %s".formatted(signer.name(), scope));
        if (grounds.authors().contains(signer.person()))
            return Optional.of("%s signed it, but is an author of this article".formatted(signer.name()));
        if (contributors.stream().anyMatch(contributor -> contributor.is(signer.user(), signer.person())))
            return Optional.of("%s signed it, but wrote some of its words".formatted(signer.name()));
        if (grounds.policy().conflicts() == Policy.ConflictRule.RECUSE)
            for (var interest : signature.by().declaredInterests())
                return Optional.of(
                        "%s signed it, but declared an interest (%s), and policy lets nobody sign who has one"
                                .formatted(signer.name(), interest));
        var qualification = Qualification.of(
                grounds.policy(), signer.credentials(), signature.by().day());
        return qualification.serves(scope)
                ? Optional.empty()
                : Optional.of("%s when signing".formatted(qualification.whyNot(signer.name(), scope)));
    }

    private static String why(Grounds grounds, Part part, Scope scope, Set<String> objections, boolean isSignedByOne) {
        if (!objections.isEmpty()) return String.join("; ", objections);
        var contested = contested(grounds, part);
        if (contested.isPresent()) return contested.get();
        if (isSignedByOne) return "nobody else has signed it yet";
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

    private static Optional<String> contested(Grounds grounds, Part part) {
        return grounds.waivers().stream()
                .filter(waiver ->
                        waiver.isAbout(part, grounds.article()) && waiver.to().equals(part.digest()))
                .filter(waiver -> waiver.state() instanceof Waiver.Contested)
                .map(waiver -> (Waiver.Contested) waiver.state())
                .map(contested -> "%s contests that the change is editorial: %s"
                        .formatted(contested.by().name(), contested.why()))
                .findFirst();
    }
}
