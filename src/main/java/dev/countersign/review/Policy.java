package dev.countersign.review;

import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.people.Credential;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import dev.countersign.treatment.TreatmentCard;
import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The rules of review in force: which scopes a part needs, which credentials serve which scope, how many signers, how often. Versioned and
 * never changed: each sign-off names the version it was made under.
 *
 * @param version counts policies from 1
 * @param cards what a treatment card of each kind needs
 * @param aspects what a section of each health aspect needs
 * @param fallback what a part needs for which nothing else is said; nothing is free by being forgotten
 * @param credentials which scopes the letters of a credential serve, by the letters without dots, in capitals
 * @param methods which ways of checking a credential count for signing
 * @param signers how many signers each scope of a part needs, by the article's risk class
 * @param reviewMonths after how many months a review is due again, by the article's risk class
 * @param promotionIsFree whether promotions need no signature
 */
@Document("policies")
public record Policy(
        @Id int version,
        Map<TreatmentCard.Kind, Set<Scope>> cards,
        Map<Aspect, Set<Scope>> aspects,
        Set<Scope> fallback,
        Map<String, Set<Scope>> credentials,
        Set<Verification.Method> methods,
        Map<RiskClass, Integer> signers,
        Map<RiskClass, Integer> reviewMonths,
        boolean promotionIsFree) {

    public Policy {
        if (fallback.isEmpty())
            throw new IllegalArgumentException(
                    "A part without a rule must not be free by that: let it need %s".formatted(Scope.GENERAL_HEALTH));
    }

    /** The scopes that a part needs, each signed by as many as {@link #signersFor} says; empty if it is free of sign-off. */
    public Set<Scope> needs(Part part) {
        return switch (part.subject()) {
            case Part.Subject.Composition composition -> fallback;
            case Part.Subject.OfCard of ->
                cards.getOrDefault(of.treatment().card().kind(), fallback);
            case Part.Subject.OfSection of -> needs(of.section());
        };
    }

    /** How many people must sign for each scope. */
    public int signersFor(RiskClass risk) {
        return Math.max(1, signers.getOrDefault(risk, 1));
    }

    /** How long a review of an article of this risk class holds. */
    public Period reviewPeriod(RiskClass risk) {
        return Period.ofMonths(reviewMonths.getOrDefault(risk, 12));
    }

    /**
     * The scopes that a credential serves, whatever its status. Where policy lists its letters, the scopes recorded with the credential can
     * only narrow the list; for other letters the recorded scopes count.
     */
    public Set<Scope> servedBy(Credential credential) {
        var listed = credentials.get(Letters.plain(credential.abbreviation()));
        if (listed == null) return credential.scopes();
        if (credential.scopes().isEmpty()) return listed;
        var narrowed = new TreeSet<>(credential.scopes());
        narrowed.retainAll(listed);
        return narrowed;
    }

    private Set<Scope> needs(Section section) {
        if (section instanceof Section.Promotion && promotionIsFree) return Set.of();
        var aspect = section.aspect();
        return aspect == null ? fallback : aspects.getOrDefault(aspect, fallback);
    }
}
