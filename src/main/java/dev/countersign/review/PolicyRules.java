package dev.countersign.review;

import dev.countersign.article.RiskClass;
import dev.countersign.kit.Nearest;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Spelling;
import dev.countersign.kit.Texts;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.Verification;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a policy must be before it can be put in force: of one piece, so that each part has somebody who may sign it, and within limits. Says
 * everything that is wrong, each with the JSON pointer of the member that it is about. A pure function.
 */
public final class PolicyRules {

    /** How many signers may be asked for at most. */
    public static final int MOST_SIGNERS = 5;

    /** How many months a review may hold at most. */
    public static final int MOST_MONTHS = 120;

    /** How many words a waiver may let differ at most. */
    public static final int MOST_WORDS = 25;

    /** How many days anything may wait at most. */
    public static final int MOST_DAYS = 365;

    private static final int MOST_SCOPES = 60;
    private static final int MOST_CREDENTIALS = 500;
    private static final int MOST_QUESTIONS = 30;
    private static final int LONGEST_LETTERS = 20;
    private static final int LONGEST_QUESTION = 300;
    private static final int SHORTEST_MONTH = 28;

    private final Policy policy;
    private final List<Reason> broken = new ArrayList<>();

    private PolicyRules(Policy policy) {
        this.policy = policy;
    }

    /** Everything that is wrong with a policy; empty if it can be put in force. */
    public static List<Reason> brokenBy(Policy policy) {
        var rules = new PolicyRules(policy);
        rules.scopesAreNamed();
        rules.everyNeedIsNamedAndKnown();
        rules.nothingIsFreeAndNeeded();
        rules.credentialsServeKnownScopes();
        rules.everyScopeIsServed();
        rules.someCheckCounts();
        rules.everyRiskClassHasTerms();
        rules.reviewsAreSpreadWithinTheirPeriod();
        rules.waiversAreSmall();
        rules.questionsAreTold();
        rules.waitingHasAnEnd();
        return List.copyOf(rules.broken);
    }

    private void scopesAreNamed() {
        demand(!policy.scopes().isEmpty(), "/scopes", "Name the fields of practice that are told apart here");
        atMost(MOST_SCOPES, policy.scopes(), "/scopes", "scopes");
    }

    private void everyNeedIsNamedAndKnown() {
        var needs = policy.needs();
        rulesOf("/needs/cards", needs.cards());
        rulesOf("/needs/sections", needs.sections());
        rulesOf("/needs/aspects", needs.aspects());
        rulesOf("/needs/risks", needs.risks());
        known("/needs/composition", needs.composition());
        known("/needs/fallback", needs.fallback());
        demand(
                !needs.composition().isEmpty(),
                "/needs/composition",
                "Somebody must answer for title, summary and order: name at least one scope, such as general-health");
    }

    private void rulesOf(String at, Map<? extends Enum<?>, Set<Scope>> rules) {
        rules.forEach((what, scopes) -> {
            var place = at + "/" + Spelling.of(what);
            known(place, scopes);
            demand(
                    !scopes.isEmpty(),
                    place,
                    "Name at least one scope, or leave it out: then what all else needs holds");
        });
    }

    private void nothingIsFreeAndNeeded() {
        for (var kind : policy.needs().free())
            demand(
                    !policy.needs().sections().containsKey(kind),
                    "/needs/sections/" + Spelling.of(kind),
                    "'%s' is among those that are free: leave it out here or there".formatted(Spelling.of(kind)));
    }

    private void credentialsServeKnownScopes() {
        atMost(MOST_CREDENTIALS, policy.credentials().keySet(), "/credentials", "credentials");
        policy.credentials().forEach((letters, scopes) -> {
            var place = "/credentials/" + letters;
            demand(
                    !letters.isEmpty()
                            && letters.length() <= LONGEST_LETTERS
                            && UsualCredential.plain(letters).equals(letters),
                    place,
                    "'%s' are no letters of a credential: they are 1 to %d letters, digits and hyphens, such as ATC"
                            .formatted(Texts.shortened(letters), LONGEST_LETTERS));
            known(place, scopes);
        });
    }

    private void everyScopeIsServed() {
        var served = policy.credentials().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        var place = 0;
        for (var scope : policy.scopes()) {
            demand(
                    served.contains(scope),
                    "/scopes/" + place,
                    "Nobody could sign for '%s': say under credentials whose letters serve it, or leave it out"
                            .formatted(scope));
            place++;
        }
    }

    private void someCheckCounts() {
        demand(
                !policy.methods().isEmpty(),
                "/methods",
                "Name at least one way of checking a credential, or nobody can sign");
        demand(
                !policy.methods().contains(Verification.Method.SELF_DECLARED),
                "/methods",
                "A person’s own word is no check: leave selfDeclared out");
    }

    private void everyRiskClassHasTerms() {
        for (var risk : RiskClass.values()) {
            var place = "/terms/" + Spelling.of(risk);
            var terms = policy.terms().get(risk);
            if (terms == null) demand(false, place, "Say how many sign and after how many months it is reviewed again");
            else {
                within(1, MOST_SIGNERS, terms.signers(), place + "/signers", "signers");
                within(1, MOST_MONTHS, terms.reviewMonths(), place + "/reviewMonths", "months");
            }
        }
    }

    private void reviewsAreSpreadWithinTheirPeriod() {
        var shortest = policy.terms().values().stream()
                .mapToInt(Policy.Terms::reviewMonths)
                .min()
                .orElse(1);
        within(
                0,
                Math.min(MOST_DAYS, shortest * SHORTEST_MONTH - 1),
                policy.spreadDays(),
                "/spreadDays",
                "days, less than the shortest period");
    }

    private void waiversAreSmall() {
        within(0, MOST_WORDS, policy.waivers().mostWords(), "/waivers/mostWords", "words");
    }

    private void questionsAreTold() {
        atMost(MOST_QUESTIONS, policy.checklist(), "/checklist", "questions");
        var keys = new HashSet<String>();
        for (int i = 0; i < policy.checklist().size(); i++) {
            var question = policy.checklist().get(i);
            var place = "/checklist/" + i;
            demand(
                    question.key().matches("[a-z][A-Za-z0-9-]{0,39}"),
                    place + "/key",
                    "A key is up to 40 letters, digits and hyphens and begins with a small letter, such as accurate");
            demand(
                    keys.add(question.key()),
                    place + "/key",
                    "Another question has the key '%s' already: answers are kept by their keys"
                            .formatted(Texts.shortened(question.key())));
            demand(
                    !question.text().isBlank() && question.text().length() <= LONGEST_QUESTION,
                    place + "/text",
                    "A question has 1 to %d characters".formatted(LONGEST_QUESTION));
            demand(
                    !Texts.isBroken(question.text()),
                    place + "/text",
                    "This text holds half of a character: type it again");
        }
    }

    private void waitingHasAnEnd() {
        within(0, MOST_DAYS, policy.overdue().noticeDays(), "/overdue/noticeDays", "days");
        within(0, MOST_DAYS, policy.overdue().graceDays(), "/overdue/graceDays", "days");
    }

    private void known(String at, Set<Scope> scopes) {
        var names = policy.scopes().stream().map(Scope::value).toList();
        var place = 0;
        for (var scope : scopes) {
            demand(
                    policy.scopes().contains(scope),
                    at + "/" + place,
                    "There is no scope '%s' in this policy%s".formatted(scope, Nearest.question(scope.value(), names)));
            place++;
        }
    }

    private void atMost(int most, Collection<?> things, String at, String noun) {
        demand(things.size() <= most, at, "These are %d %s; at most %d".formatted(things.size(), noun, most));
    }

    private void within(int least, int most, int number, String at, String noun) {
        demand(
                least <= number && number <= most,
                at,
                "%d is not possible here: it is %d to %d %s".formatted(number, least, most, noun));
    }

    private void demand(boolean isSo, String at, String message) {
        if (!isSo) broken.add(new Reason(at, message));
    }
}
