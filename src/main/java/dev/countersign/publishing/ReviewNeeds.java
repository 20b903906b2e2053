package dev.countersign.publishing;

import dev.countersign.people.Scope;
import dev.countersign.publishing.ReviewNeed.Why;
import dev.countersign.review.PartKey;
import dev.countersign.review.Qualification;
import dev.countersign.review.SignOff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what speaks against a live edition besides its date. The sign-offs stay what they are: what is judged is whether those who gave them might
 * give them today, and whether they would be enough. A pure function.
 */
final class ReviewNeeds {

    private final Edition edition;
    private final Surroundings around;
    private final LocalDate today;
    private final List<SignOff> signOffs;

    private ReviewNeeds(Edition edition, Surroundings around, LocalDate today) {
        this.edition = edition;
        this.around = around;
        this.today = today;
        this.signOffs = edition.everySignOff();
    }

    /** What there is on that day, in the order of {@link Why} and then of scopes. */
    static List<ReviewNeed> of(Edition edition, Surroundings around, LocalDate today) {
        var needs = new ReviewNeeds(edition, around, today);
        return Stream.concat(needs.lapsed(), needs.uncovered()).toList();
    }

    /** That nobody may sign a part for a scope any more, or too few ever did. */
    private record Finding(PartKey part, Scope scope, List<String> objections) {}

    /** Scopes of parts of whose signers none is left: the cover that one of them gives still is enough. */
    private Stream<ReviewNeed> lapsed() {
        var findings = new ArrayList<Finding>();
        edition.covers().stream()
                .map(cover -> new Finding(cover.part(), cover.scope(), List.of()))
                .distinct()
                .forEach(scope -> {
                    var objections = signersOf(scope)
                            .map(signOff -> objection(signOff, scope.scope()))
                            .toList();
                    if (!objections.isEmpty() && !objections.contains(""))
                        findings.add(new Finding(scope.part(), scope.scope(), objections));
                });
        return needs(Why.CREDENTIAL_LAPSED, findings, "Nobody who signed for %s may still do so: %s"::formatted);
    }

    /** What would not be covered if the same words were judged today, with every sign-off and waiver that stands. */
    private Stream<ReviewNeed> uncovered() {
        var findings = around.uncovered().stream()
                .filter(open -> edition.digest(open.part().key())
                        .filter(open.part().digest()::equals)
                        .isPresent())
                .flatMap(open -> open.gaps().stream()
                        .map(gap -> new Finding(open.part().key(), gap.scope(), List.of(gap.inWords()))))
                .collect(Collectors.partitioningBy(found -> around.contested().contains(found.part())));
        var policy = around.rules().inForce().version();
        return Stream.concat(
                needs(
                        Why.WAIVER_CONTESTED,
                        findings.getOrDefault(true, List.of()),
                        "A reviewer contests that a change was editorial only; for %s it %s"::formatted),
                needs(
                        Why.POLICY_STRICTER,
                        findings.getOrDefault(false, List.of()),
                        (scope, words) -> "Policy %d asks for more than was signed for %s: it %s"
                                .formatted(policy, scope, words)));
    }

    /** One need for each scope. */
    private static Stream<ReviewNeed> needs(Why why, List<Finding> findings, Words words) {
        return findings.stream()
                .collect(Collectors.groupingBy(Finding::scope, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(found -> new ReviewNeed(
                        why,
                        found.getKey(),
                        found.getValue().stream().map(Finding::part).distinct().toList(),
                        words.of(found.getKey(), joined(found.getValue()))));
    }

    /** A sentence about a scope. */
    private interface Words {
        String of(Scope scope, String objections);
    }

    private static String joined(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.objections().stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** Everybody who signed this part as it reads for this scope, then or to renew its review. */
    private Stream<SignOff> signersOf(Finding scope) {
        var digest = edition.digest(scope.part());
        return signOffs.stream()
                .filter(signOff -> digest.flatMap(signOff::over)
                                .filter(signed -> signed.scopes().contains(scope.scope()))
                                .isPresent()
                        || isNamed(signOff, scope));
    }

    /** A signature may reach the part without being over its digest: through a waiver. */
    private boolean isNamed(SignOff signOff, Finding scope) {
        return edition.covers()
                .contains(new Edition.Cover(
                        scope.part(), scope.scope(), signOff.id().value()));
    }

    /** What speaks against a signer today, as a sentence; empty if nothing does. A change of policy is no lapse. */
    private String objection(SignOff signOff, Scope scope) {
        var signer = signOff.signer();
        return around.people().stream()
                .filter(person -> person.id().equals(signer.person()))
                .findFirst()
                .map(person -> {
                    var now = Qualification.of(around.rules().of(signOff.policyVersion()), person.credentials(), today);
                    return now.serves(scope) ? "" : now.whyNot(person.name(), scope);
                })
                .orElse(signer.name() + " is not known here any more");
    }
}
