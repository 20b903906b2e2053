package dev.countersign.review;

import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.SectionKind;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.UserId;
import dev.countersign.people.Scope;
import dev.countersign.people.Verification;
import dev.countersign.treatment.TreatmentCard;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Policies of every kind that can be put in force, and stricter ones than a given one. */
public class AnyPolicy extends DomainContextBase {

    private static final List<String> NAMES = List.of(
            "general-health", "medication", "exercise", "injury-care", "nutrition", "manual-therapy", "mental-health");
    private static final String[] LETTERS = {"MD", "ATC", "PHARMD", "RDN", "LMT", "NO", "1A", "HHP", "PA-C", "ÄRZTIN"};
    private static final String[] WORDS = {
        "It is accurate",
        "yes",
        "1",
        "“Safe”: said # where needed",
        "- a list?",
        "{x: y}",
        "Señor 𝄞",
        "tab\tand\nline",
        "é",
        "null"
    };

    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.longs().map(seed -> any(new SplittableRandom(seed)));
    }

    private static Policy any(RandomGenerator random) {
        var scopes = someOf(random, NAMES.stream().map(Scope::new).toList(), 1);
        var free = EnumSet.noneOf(SectionKind.class);
        var sections = new HashMap<SectionKind, Set<Scope>>();
        for (var kind : SectionKind.values())
            switch (random.nextInt(4)) {
                case 0 -> free.add(kind);
                case 1 -> sections.put(kind, someOf(random, scopes, 1));
                default -> {}
            }
        var needs = new Policy.Needs(
                some(random, TreatmentCard.Kind.values(), scopes),
                sections,
                some(random, Aspect.values(), scopes),
                some(random, RiskClass.values(), scopes),
                someOf(random, scopes, 1),
                someOf(random, scopes, 1),
                free);
        var credentials = new TreeMap<String, Set<Scope>>();
        for (var letters : LETTERS) if (random.nextBoolean()) credentials.put(letters, someOf(random, scopes, 0));
        credentials.put("DO", Set.copyOf(scopes)); // so that every scope is served
        var terms = new HashMap<RiskClass, Policy.Terms>();
        for (var risk : RiskClass.values())
            terms.put(risk, new Policy.Terms(random.nextInt(1, 6), random.nextInt(1, 121)));
        var shortest = terms.values().stream()
                .mapToInt(Policy.Terms::reviewMonths)
                .min()
                .orElseThrow();
        var checklist = new LinkedHashMap<String, String>();
        for (int i = random.nextInt(5); i > 0; i--)
            checklist.put("key-" + i + "A", WORDS[random.nextInt(WORDS.length)]);
        return new Policy(
                random.nextInt(1, 50),
                random.nextBoolean() ? null : made(random),
                Set.copyOf(scopes),
                needs,
                credentials,
                someMethods(random),
                terms,
                random.nextInt(Math.min(365, shortest * 28 - 1) + 1),
                new Policy.WaiverLimits(random.nextBoolean(), random.nextInt(26)),
                checklist.entrySet().stream()
                        .map(entry -> new Policy.Question(entry.getKey(), entry.getValue()))
                        .toList(),
                new Policy.Overdue(
                        random.nextInt(366), oneOf(random, Policy.Overdue.Consequence.values()), random.nextInt(366)),
                oneOf(random, Policy.ConflictRule.values()),
                new Policy.Recalls(someOf(random, List.of(Withdrawal.Severity.values()), 0)),
                List.of());
    }

    private static Policy.Made made(RandomGenerator random) {
        return new Policy.Made(
                new Contributor(UserId.next(), null, "Ada\n# Admin: " + WORDS[random.nextInt(WORDS.length)]),
                Instant.parse("2026-03-01T09:00:00Z"),
                "why: because\nscopes: []\u2028" + WORDS[random.nextInt(WORDS.length)]);
    }

    /** The same policy with some of its rules made stricter: more is needed, by more, and fewer count. */
    static Policy stricter(Policy policy, long seed) {
        var random = new SplittableRandom(seed);
        var needs = policy.needs();
        var credentials = new TreeMap<String, Set<Scope>>();
        policy.credentials().forEach((letters, scopes) -> credentials.put(letters, fewer(random, scopes, 0)));
        var terms = new HashMap<RiskClass, Policy.Terms>();
        policy.terms()
                .forEach((risk, its) ->
                        terms.put(risk, new Policy.Terms(its.signers() + random.nextInt(2), its.reviewMonths())));
        return new Policy(
                policy.version(),
                policy.made(),
                policy.scopes(),
                new Policy.Needs(
                        more(random, needs.cards(), policy.scopes()),
                        more(random, needs.sections(), policy.scopes()),
                        more(random, needs.aspects(), policy.scopes()),
                        more(random, needs.risks(), policy.scopes()),
                        more(random, needs.composition(), policy.scopes()),
                        more(random, needs.fallback(), policy.scopes()),
                        fewer(random, needs.free(), 0)),
                credentials,
                fewer(random, policy.methods(), 1),
                terms,
                policy.spreadDays(),
                policy.waivers(),
                policy.checklist(),
                policy.overdue(),
                policy.conflicts(),
                policy.recalls(),
                List.of());
    }

    private static <E> Map<E, Set<Scope>> more(RandomGenerator random, Map<E, Set<Scope>> rules, Set<Scope> scopes) {
        var more = new HashMap<E, Set<Scope>>();
        rules.forEach((what, needed) -> more.put(what, more(random, needed, scopes)));
        return more;
    }

    private static Set<Scope> more(RandomGenerator random, Set<Scope> needed, Set<Scope> scopes) {
        var more = new HashSet<>(needed);
        scopes.stream().filter(scope -> random.nextInt(6) == 0).forEach(more::add);
        return more;
    }

    private static <T> Set<T> fewer(RandomGenerator random, Set<T> all, int least) {
        var fewer = new HashSet<>(all);
        all.stream()
                .filter(one -> fewer.size() > least && random.nextInt(6) == 0)
                .forEach(fewer::remove);
        return fewer;
    }

    private static <E> Map<E, Set<Scope>> some(RandomGenerator random, E[] of, Set<Scope> scopes) {
        var some = new HashMap<E, Set<Scope>>();
        for (var one : of) if (random.nextBoolean()) some.put(one, someOf(random, scopes, 1));
        return some;
    }

    private static Set<Verification.Method> someMethods(RandomGenerator random) {
        return someOf(
                random,
                Stream.of(Verification.Method.values())
                        .filter(method -> method != Verification.Method.SELF_DECLARED)
                        .toList(),
                1);
    }

    private static <T> Set<T> someOf(RandomGenerator random, Collection<T> all, int least) {
        var some = new HashSet<T>();
        all.stream().filter(one -> random.nextInt(3) == 0).forEach(some::add);
        all.stream().limit(some.size() < least ? least : 0).forEach(some::add);
        return some;
    }

    private static <T> T oneOf(RandomGenerator random, T[] all) {
        return all[random.nextInt(all.length)];
    }
}
