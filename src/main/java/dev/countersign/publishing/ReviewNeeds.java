package dev.countersign.publishing;

import dev.countersign.people.Person;
import dev.countersign.people.Scope;
import dev.countersign.publishing.ReviewNeed.Why;
import dev.countersign.review.PartKey;
import dev.countersign.review.Qualification;
import dev.countersign.review.SignOff;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds what speaks against a live edition besides its date. The sign-offs stay what they are: what is judged is whether those who gave them might
 * give them today. A pure function.
 */
final class ReviewNeeds {

    private final Edition edition;
    private final List<Person> people;
    private final ReviewRules rules;
    private final LocalDate today;
    private final Map<String, SignOff> signOffs = new LinkedHashMap<>();

    private ReviewNeeds(Edition edition, List<Person> people, ReviewRules rules, LocalDate today) {
        this.edition = edition;
        this.people = people;
        this.rules = rules;
        this.today = today;
        edition.signOffs().forEach(signOff -> signOffs.put(signOff.id().value(), signOff));
    }

    /**
     * What there is, in the order of {@link Why} and then of scopes.
     *
     * @param people everybody who signed, as they are known on that day
     */
    static List<ReviewNeed> of(Edition edition, List<Person> people, ReviewRules rules, LocalDate today) {
        return new ReviewNeeds(edition, people, rules, today).lapsed();
    }

    /** Scopes of parts of whose signers none is left: the cover that others gave for the same scope of a part is enough. */
    private List<ReviewNeed> lapsed() {
        var parts = new TreeMap<Scope, List<PartKey>>();
        var words = new TreeMap<Scope, List<String>>();
        for (var part : edition.parts())
            scopesOf(part.key()).forEach((scope, signers) -> {
                var objections = signers.stream()
                        .map(signOff -> objection(signOff, scope))
                        .toList();
                if (objections.contains("")) return;
                parts.computeIfAbsent(scope, key -> new ArrayList<>()).add(part.key());
                words.computeIfAbsent(scope, key -> new ArrayList<>()).addAll(objections);
            });
        return parts.keySet().stream()
                .map(scope -> new ReviewNeed(
                        Why.CREDENTIAL_LAPSED,
                        scope,
                        parts.get(scope),
                        "Nobody who signed for %s may still do so: %s"
                                .formatted(
                                        scope,
                                        words.get(scope).stream().distinct().collect(Collectors.joining("; ")))))
                .toList();
    }

    /** Everybody who signed this part as it reads, by the scope that they signed it for. */
    private Map<Scope, List<SignOff>> scopesOf(PartKey part) {
        var signers = new TreeMap<Scope, List<SignOff>>();
        for (var cover : edition.covers())
            if (cover.part().equals(part) && signOffs.containsKey(cover.signOff()))
                signers.computeIfAbsent(cover.scope(), key -> new ArrayList<>()).add(signOffs.get(cover.signOff()));
        for (var renewal : edition.renewals())
            for (var signOff : renewal.signOffs())
                edition.digest(part)
                        .flatMap(signOff::over)
                        .ifPresent(signed -> signed.scopes().stream()
                                .filter(signers::containsKey)
                                .forEach(scope -> signers.get(scope).add(signOff)));
        return signers;
    }

    /** What speaks against a signer today, as a sentence; empty if nothing does. A change of policy is no lapse. */
    private String objection(SignOff signOff, Scope scope) {
        var signer = signOff.signer();
        return people.stream()
                .filter(person -> person.id().equals(signer.person()))
                .findFirst()
                .map(person -> {
                    var now = Qualification.of(rules.of(signOff.policyVersion()), person.credentials(), today);
                    return now.serves(scope) ? "" : now.whyNot(person.name(), scope);
                })
                .orElse(signer.name() + " is not known here any more");
    }
}
