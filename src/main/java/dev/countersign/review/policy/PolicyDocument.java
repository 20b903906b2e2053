package dev.countersign.review.policy;

import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.SectionKind;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Spelling;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.Verification;
import dev.countersign.review.Policy;
import dev.countersign.review.PolicyRules;
import dev.countersign.treatment.TreatmentCard;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A policy as members and lists, in the order in which people read it: the one shape for the API, for YAML and for the form. What is read is
 * held to the shape and to {@link PolicyRules}, and everything wrong is said at once.
 *
 * @param policy the rules, of no version yet
 * @param why the reason that was given for them; empty if none was
 */
public record PolicyDocument(Policy policy, String why) {

    /** The rules of a policy without its version and its maker. */
    public static Map<String, Object> of(Policy policy) {
        var document = new LinkedHashMap<String, Object>();
        document.put("scopes", names(policy.scopes()));
        document.put("needs", of(policy.needs()));
        document.put("credentials", byLetters(policy.credentials()));
        document.put("methods", words(policy.methods()));
        document.put("terms", terms(policy.terms()));
        document.put("spreadDays", policy.spreadDays());
        document.put(
                "waivers",
                members(
                        "allowed", policy.waivers().allowed(),
                        "mostWords", policy.waivers().mostWords()));
        document.put(
                "checklist",
                policy.checklist().stream()
                        .map(question -> members("key", question.key(), "text", question.text()))
                        .toList());
        document.put(
                "overdue",
                members(
                        "noticeDays", policy.overdue().noticeDays(),
                        "consequence", Spelling.of(policy.overdue().consequence()),
                        "graceDays", policy.overdue().graceDays()));
        document.put("conflicts", Spelling.of(policy.conflicts()));
        document.put("recalls", members("withdraw", words(policy.recalls().withdraw())));
        return document;
    }

    /** Reads a policy and perhaps a reason, or refuses with everything that is wrong, each at its JSON pointer. */
    public static PolicyDocument read(JsonNode document) {
        var complaints = new Complaints();
        var read = read(new Place(document, "", complaints));
        // with scopes or periods that could not be read, rules would seem to be broken that are not
        if (!complaints.concern("/scopes") && !complaints.concern("/credentials")) {
            var termsAreRead = !complaints.concern("/terms");
            PolicyRules.brokenBy(read.policy).stream()
                    .filter(reason -> termsAreRead || !reason.at().equals("/spreadDays"))
                    .forEach(complaints::besides);
        }
        if (!complaints.reasons().isEmpty()) throw refusal(complaints).exception();
        return read;
    }

    private static PolicyDocument read(Place root) {
        root.only(
                "why",
                "scopes",
                "needs",
                "credentials",
                "methods",
                "terms",
                "spreadDays",
                "waivers",
                "checklist",
                "overdue",
                "conflicts",
                "recalls");
        var waivers = root.in("waivers").only("allowed", "mostWords");
        var overdue = root.in("overdue").only("noticeDays", "consequence", "graceDays");
        var policy = new Policy(
                0,
                null,
                root.in("scopes").scopes(),
                needs(root.in("needs")),
                credentials(root.in("credentials")),
                root.in("methods").words(Verification.Method.class),
                terms(root.in("terms")),
                root.in("spreadDays").number(0, PolicyRules.MOST_DAYS),
                new Policy.WaiverLimits(
                        waivers.in("allowed").truth(), waivers.in("mostWords").number(0, PolicyRules.MOST_WORDS)),
                root.in("checklist").items().stream()
                        .map(PolicyDocument::question)
                        .toList(),
                new Policy.Overdue(
                        overdue.in("noticeDays").number(0, PolicyRules.MOST_DAYS),
                        overdue.in("consequence").word(Policy.Overdue.Consequence.class),
                        overdue.in("graceDays").number(0, PolicyRules.MOST_DAYS)),
                root.in("conflicts").word(Policy.ConflictRule.class),
                new Policy.Recalls(
                        root.in("recalls").only("withdraw").in("withdraw").words(Withdrawal.Severity.class)),
                List.of());
        return new PolicyDocument(policy, root.in("why").text());
    }

    private static Policy.Needs needs(Place place) {
        place.only("cards", "sections", "aspects", "risks", "composition", "fallback", "free");
        var fallback = place.in("fallback").scopes();
        if (fallback.isEmpty())
            place.complaints()
                    .besides(
                            new Reason(
                                    place.in("fallback").at(),
                                    "A part without a rule must not be free by that: name at least one scope, such as general-health"));
        return new Policy.Needs(
                place.in("cards").scopesBy(TreatmentCard.Kind.class),
                place.in("sections").scopesBy(SectionKind.class),
                place.in("aspects").scopesBy(Aspect.class),
                place.in("risks").scopesBy(RiskClass.class),
                place.in("composition").scopes(),
                fallback.isEmpty() ? Set.of(Scope.GENERAL_HEALTH) : fallback,
                place.in("free").words(SectionKind.class));
    }

    private static Map<String, Set<Scope>> credentials(Place place) {
        var credentials = new TreeMap<String, Set<Scope>>();
        place.members().forEach((letters, scopes) -> {
            if (credentials.put(UsualCredential.plain(letters), scopes.scopes()) != null)
                place.complaints().about(scopes.at(), "%s stands here twice".formatted(UsualCredential.plain(letters)));
        });
        return credentials;
    }

    private static Map<RiskClass, Policy.Terms> terms(Place place) {
        var words = Spelling.all(RiskClass.class);
        place.only(words.keySet().toArray(String[]::new));
        var terms = new EnumMap<RiskClass, Policy.Terms>(RiskClass.class);
        words.forEach((word, risk) -> {
            var its = place.in(word).only("signers", "reviewMonths");
            if (!its.isAbsent())
                terms.put(
                        risk,
                        new Policy.Terms(
                                its.in("signers").number(1, PolicyRules.MOST_SIGNERS),
                                its.in("reviewMonths").number(1, PolicyRules.MOST_MONTHS)));
        });
        return terms;
    }

    private static Policy.Question question(Place place) {
        place.only("key", "text");
        return new Policy.Question(place.in("key").text(), place.in("text").text());
    }

    private static Refusal refusal(Complaints complaints) {
        var reasons = complaints.reasons();
        return new Refusal(
                Refusal.Kind.INVALID,
                complaints.code(),
                reasons.size() == 1
                        ? reasons.getFirst().message() + "."
                        : "Several members of the policy need another look.",
                reasons);
    }

    private static Map<String, Object> of(Policy.Needs needs) {
        return members(
                "cards", byWord(needs.cards()),
                "sections", byWord(needs.sections()),
                "aspects", byWord(needs.aspects()),
                "risks", byWord(needs.risks()),
                "composition", names(needs.composition()),
                "fallback", names(needs.fallback()),
                "free", words(needs.free()));
    }

    private static Map<String, Object> byLetters(Map<String, Set<Scope>> credentials) {
        var listed = new LinkedHashMap<String, Object>();
        new TreeMap<>(credentials).forEach((letters, scopes) -> listed.put(letters, names(scopes)));
        return listed;
    }

    private static <E extends Enum<E>> Map<String, Object> byWord(Map<E, Set<Scope>> rules) {
        var listed = new LinkedHashMap<String, Object>();
        new TreeMap<>(rules).forEach((what, scopes) -> listed.put(Spelling.of(what), names(scopes)));
        return listed;
    }

    private static Map<String, Object> terms(Map<RiskClass, Policy.Terms> terms) {
        var listed = new LinkedHashMap<String, Object>();
        new TreeMap<>(terms)
                .forEach((risk, its) -> listed.put(
                        Spelling.of(risk), members("signers", its.signers(), "reviewMonths", its.reviewMonths())));
        return listed;
    }

    private static List<String> names(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::value).toList();
    }

    private static List<String> words(Collection<? extends Enum<?>> constants) {
        return constants.stream()
                .flatMap(constant -> Stream.of((Enum<?>) constant))
                .sorted(java.util.Comparator.comparingInt(Enum::ordinal))
                .map(Spelling::of)
                .toList();
    }

    private static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        return members;
    }
}
