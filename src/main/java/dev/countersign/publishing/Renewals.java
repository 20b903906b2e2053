package dev.countersign.publishing;

import dev.countersign.article.RiskClass;
import dev.countersign.review.Qualification;
import dev.countersign.review.SignOff;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the later reviews of a whole edition among the sign-offs that were given since. Signatures gather until, for every part and every scope
 * that it was covered for, as many qualified people as policy asks have signed the very same words again: then one renewal is complete, and the
 * next one begins to gather. Signing some parts again, however often, completes none: the date never moves by a partial review. A pure function.
 */
final class Renewals {

    private static final Comparator<SignOff> BY_TIME = Comparator.comparing(SignOff::signedAt)
            .thenComparing(signOff -> signOff.id().value());

    private final Edition edition;
    private final ReviewRules rules;
    private final RiskClass risk;
    private final Map<Edition.PartDigest, Set<Edition.Cover>> needed = new HashMap<>();

    private Map<Edition.Cover, Map<String, SignOff>> gathered = new HashMap<>();

    private Renewals(Edition edition, ReviewRules rules) {
        this.edition = edition;
        this.rules = rules;
        this.risk = edition.risk();
        for (var part : edition.parts())
            for (var cover : edition.covers())
                if (cover.part().equals(part.key()))
                    needed.computeIfAbsent(part, key -> new LinkedHashSet<>())
                            .add(new Edition.Cover(cover.part(), cover.scope(), ""));
    }

    /** The renewals that are complete, oldest first. */
    static List<Renewal> of(Edition edition, List<SignOff> signOffs, ReviewRules rules) {
        var renewals = new ArrayList<Renewal>();
        var gathering = new Renewals(edition, rules);
        if (gathering.needed.isEmpty()) return renewals;
        signOffs.stream()
                .filter(signOff -> signOff.signedAt().isAfter(edition.dates().publishedAt()))
                .sorted(BY_TIME)
                .forEach(signOff -> gathering.with(signOff).ifPresent(renewals::add));
        return renewals;
    }

    private Optional<Renewal> with(SignOff signOff) {
        var signer = signOff.signer();
        if (edition.accompaniments().authors().contains(signer.person())) return Optional.empty();
        var qualification = Qualification.of(rules.of(signOff.policyVersion()), signer.credentials(), signOff.day());
        needed.forEach((part, scopes) -> signOff.over(part.digest())
                .ifPresent(signed -> scopes.stream()
                        .filter(cover -> signed.scopes().contains(cover.scope()))
                        .filter(cover -> qualification.serves(cover.scope()))
                        .filter(cover -> !wrote(signer, cover))
                        .forEach(cover -> gathered.computeIfAbsent(cover, key -> new HashMap<>())
                                .put(signer.person().value(), signOff))));
        return isComplete(signOff) ? Optional.of(renewal(signOff)) : Optional.empty();
    }

    /** Publishing makes words nobody else's: those who wrote them do not sign them afterwards either. */
    private boolean wrote(SignOff.Signer signer, Edition.Cover cover) {
        return edition.writers().stream()
                .filter(writers -> writers.part().equals(cover.part().value()))
                .flatMap(writers -> Stream.concat(writers.by().stream(), writers.waivedBy().stream()))
                .anyMatch(writer -> writer.is(signer.user(), signer.person()));
    }

    private boolean isComplete(SignOff last) {
        var signers = rules.of(last.policyVersion()).signersFor(risk);
        return needed.values().stream()
                .flatMap(Set::stream)
                .allMatch(cover -> gathered.getOrDefault(cover, Map.of()).size() >= signers);
    }

    private Renewal renewal(SignOff last) {
        var policy = rules.of(last.policyVersion());
        var since = needed.values().stream()
                .map(scopes -> scopes.stream()
                        .flatMap(cover -> gathered.getOrDefault(cover, Map.of()).values().stream())
                        .map(SignOff::signedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var signOffs = gathered.values().stream()
                .flatMap(signers -> signers.values().stream())
                .distinct()
                .sorted(BY_TIME)
                .map(SignOff::withoutOutbox)
                .toList();
        gathered = new HashMap<>();
        return new Renewal(
                last.signedAt(),
                since,
                policy.nextReviewDue(edition.article(), risk, since),
                policy.version(),
                signOffs);
    }
}
