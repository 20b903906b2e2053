package dev.countersign.review.policy;

import dev.countersign.review.Policy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule that reads otherwise in another policy.
 *
 * @param rule what it is about, such as "Cards of kind exercise need"
 * @param before how it read; null if there was none
 * @param after how it reads; null if there is none
 */
public record PolicyDifference(
        String rule, @Nullable String before, @Nullable String after) {

    /** What differs between two policies, in the order in which they are read. */
    public static List<PolicyDifference> between(Policy before, Policy after) {
        var was = rules(before);
        var is = rules(after);
        var all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        var differences = new ArrayList<PolicyDifference>();
        for (var rule : all)
            if (!Objects.equals(was.get(rule), is.get(rule)))
                differences.add(new PolicyDifference(rule, was.get(rule), is.get(rule)));
        return List.copyOf(differences);
    }

    /** Every rule in words, by what it is about. Two policies that say the same have the same rules, and only they. */
    static SequencedMap<String, String> rules(Policy policy) {
        var rules = new LinkedHashMap<String, String>();
        var needs = policy.needs();
        rules.put("Scopes", PolicyWords.of(policy.scopes()));
        ordered(needs.cards())
                .forEach((kind, scopes) ->
                        rules.put("Cards of kind %s need".formatted(PolicyWords.of(kind)), PolicyWords.of(scopes)));
        ordered(needs.sections())
                .forEach((kind, scopes) ->
                        rules.put("Sections of kind %s need".formatted(PolicyWords.of(kind)), PolicyWords.of(scopes)));
        ordered(needs.aspects())
                .forEach((aspect, scopes) ->
                        rules.put("Sections on %s need".formatted(PolicyWords.of(aspect)), PolicyWords.of(scopes)));
        rules.put("Title, summary and order need", PolicyWords.of(needs.composition()));
        ordered(needs.risks())
                .forEach((risk, scopes) -> rules.put(
                        "Title, summary and order in risk class %s need besides".formatted(PolicyWords.of(risk)),
                        PolicyWords.of(scopes)));
        rules.put("All else needs", PolicyWords.of(needs.fallback()));
        rules.put(
                "Free of sign-off",
                PolicyWords.list(
                        needs.free().stream().sorted().map(PolicyWords::of).toList(), "nothing"));
        new TreeMap<>(policy.credentials())
                .forEach((letters, scopes) ->
                        rules.put(letters + " serves", scopes.isEmpty() ? "nothing" : PolicyWords.of(scopes)));
        rules.put(
                "A credential counts if",
                PolicyWords.list(
                        policy.methods().stream().sorted().map(PolicyWords::of).toList(), "never"));
        ordered(policy.terms())
                .forEach((risk, terms) ->
                        rules.put("Risk class %s has".formatted(PolicyWords.of(risk)), PolicyWords.of(terms)));
        rules.put("Reviews are spread over", PolicyWords.counted(policy.spreadDays(), "day"));
        rules.put("Waivers", PolicyWords.of(policy.waivers()) + widthWhereNoneAreAllowed(policy.waivers()));
        for (int i = 0; i < policy.checklist().size(); i++) {
            var question = policy.checklist().get(i);
            rules.put("Question “%s”".formatted(question.key()), question.text());
        }
        rules.put(
                "Order of the questions",
                PolicyWords.list(
                        policy.checklist().stream().map(Policy.Question::key).toList(), "none are asked"));
        rules.put("When due and overdue", PolicyWords.of(policy.overdue()) + graceOfNotice(policy.overdue()));
        rules.put("With a conflict of interest", PolicyWords.of(policy.conflicts()));
        rules.put("Recalls", PolicyWords.of(policy.recalls()));
        return rules;
    }

    private static String widthWhereNoneAreAllowed(Policy.WaiverLimits waivers) {
        return waivers.allowed()
                ? ""
                : " (%s, if any were)".formatted(PolicyWords.counted(waivers.mostWords(), "word"));
    }

    private static String graceOfNotice(Policy.Overdue overdue) {
        return overdue.consequence() == Policy.Overdue.Consequence.NOTICE
                ? " (after %s)".formatted(PolicyWords.counted(overdue.graceDays(), "day"))
                : "";
    }

    private static <E extends Enum<E>, V> Map<E, V> ordered(Map<E, V> rules) {
        return new TreeMap<>(rules);
    }
}
