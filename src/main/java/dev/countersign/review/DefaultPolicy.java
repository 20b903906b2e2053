package dev.countersign.review;

import static dev.countersign.people.Verification.Method.DOCUMENT;
import static dev.countersign.people.Verification.Method.LETTER;
import static dev.countersign.people.Verification.Method.REGISTRY_LOOKUP;
import static dev.countersign.people.Verification.Method.VERIFIABLE_CREDENTIAL;

import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.SectionKind;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The policy that holds until somebody writes another: cautious, and meant for health and wellness in the United States. Doses need somebody
 * who may dispense or prescribe; hands-on treatment needs somebody trained for it; all else needs a health profession.
 */
public final class DefaultPolicy {

    private DefaultPolicy() {}

    /** Version 1. */
    public static Policy create() {
        return new Policy(
                1,
                null,
                scopes("exercise general-health injury-care manual-therapy medication mental-health nutrition"),
                new Policy.Needs(
                        cards(),
                        Map.of(),
                        aspects(),
                        Map.of(),
                        Set.of(Scope.GENERAL_HEALTH),
                        Set.of(Scope.GENERAL_HEALTH),
                        Set.of(SectionKind.PROMOTION)),
                credentials(),
                methods(),
                terms(),
                60,
                new Policy.WaiverLimits(true, 5),
                checklist(),
                new Policy.Overdue(30, Policy.Overdue.Consequence.NOTICE, 60),
                Policy.ConflictRule.DISCLOSE,
                Policy.Recalls.OF_WHAT_HARMS,
                List.of());
    }

    private static Map<Kind, Set<Scope>> cards() {
        return Map.of(
                Kind.SELF_CARE, scopes("injury-care"),
                Kind.OVER_THE_COUNTER, scopes("medication"),
                Kind.PRESCRIPTION, scopes("medication"),
                Kind.EXERCISE, scopes("exercise"),
                Kind.LIFESTYLE, scopes("general-health"),
                Kind.DEVICE, scopes("injury-care"),
                Kind.PROFESSIONAL, scopes("manual-therapy"));
    }

    private static Map<Aspect, Set<Scope>> aspects() {
        return Map.of(Aspect.MEDICATIONS, scopes("medication"), Aspect.SIDE_EFFECTS, scopes("medication"));
    }

    private static Map<String, Set<Scope>> credentials() {
        var served = new TreeMap<String, Set<Scope>>();
        serve(
                served,
                "MD DO NP FNP APRN PA PA-C",
                "general-health medication injury-care exercise nutrition mental-health manual-therapy");
        serve(served, "PHARMD RPH", "medication general-health");
        serve(served, "RN BSN", "general-health injury-care");
        serve(served, "ATC LAT", "injury-care exercise manual-therapy general-health");
        serve(served, "PT DPT", "injury-care exercise manual-therapy general-health");
        serve(served, "OT OTR OTD DC", "injury-care exercise manual-therapy general-health");
        serve(served, "LMT CMT BCTMB", "manual-therapy");
        serve(served, "CSCS CPT CEP", "exercise");
        serve(served, "RD RDN LD", "nutrition general-health");
        serve(served, "PSYD LCSW LPC LMFT", "mental-health general-health");
        return served;
    }

    private static Set<Verification.Method> methods() {
        return Set.of(REGISTRY_LOOKUP, DOCUMENT, LETTER, VERIFIABLE_CREDENTIAL);
    }

    private static Map<RiskClass, Policy.Terms> terms() {
        return Map.of(
                RiskClass.GENERAL, new Policy.Terms(1, 36),
                RiskClass.TREATMENT, new Policy.Terms(1, 24),
                RiskClass.MEDICATION, new Policy.Terms(1, 12));
    }

    private static List<Policy.Question> checklist() {
        return List.of(
                new Policy.Question("accurate", "What it says is accurate and agrees with current guidance"),
                new Policy.Question(
                        "safe", "Risks, contraindications and when to seek care are said where a reader needs them"),
                new Policy.Question("supported", "Claims rest on the evidence and the references that are shown"),
                new Policy.Question("balanced", "Benefits are not overstated, and alternatives are fairly presented"));
    }

    private static void serve(Map<String, Set<Scope>> served, String letters, String scopes) {
        for (var one : letters.split(" ")) served.put(one, scopes(scopes));
    }

    private static Set<Scope> scopes(String names) {
        return Arrays.stream(names.split(" ")).map(Scope::new).collect(Collectors.toUnmodifiableSet());
    }
}
