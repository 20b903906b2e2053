package dev.countersign.review;

import dev.countersign.Fixtures;
import dev.countersign.article.RiskClass;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Stories in which, besides all that happens in {@link Stories}, changes are waived and waivers contested, cards recalled and policies changed. */
class Histories extends Stories {

    /** Who declares changes editorial: two who do nothing else, one who also writes, and one who also signs. */
    private static final List<Contributor> EDITORS = List.of(
            Contributor.of(Fixtures.editing()),
            Contributor.of(Fixtures.editing()),
            WRITERS.getFirst(),
            CAST.get(2).asWriter());

    /** A story of that kind; a type of its own so that laws can ask for one. */
    record History(Story story) {}

    /** Something that happens; what it points at by number is taken modulo what there is. */
    sealed interface Happening {

        record Any(Step step) implements Happening {}

        record Waive(int part, int before, int words, int by) implements Happening {}

        record Contest(int waiver) implements Happening {}

        record Recall(int card) implements Happening {}

        record Change(Policy to) implements Happening {}

        default Story on(Story story) {
            return switch (this) {
                case Any any -> any.step.on(story);
                case Waive waive -> {
                    var changed = story.parts().all().stream()
                            .filter(part -> !earlier(story, part).isEmpty())
                            .toList();
                    if (changed.isEmpty()) yield story;
                    var part = of(changed, waive.part);
                    yield story.waived(
                            of(EDITORS, waive.by),
                            part.key(),
                            of(earlier(story, part).reversed(), waive.before),
                            waive.words);
                }
                case Contest contest ->
                    story.waivers().stream().anyMatch(Waiver::stands)
                            ? story.contested(of(standing(story), contest.waiver))
                            : story;
                case Recall recall ->
                    story.recalled(of(List.copyOf(story.library().keySet()), recall.card));
                case Change change -> story.under(change.to);
            };
        }

        private static List<Integer> standing(Story story) {
            return IntStream.range(0, story.waivers().size())
                    .filter(number -> story.waivers().get(number).stands())
                    .boxed()
                    .toList();
        }

        private static <T> T of(List<T> all, int number) {
            return all.get(number % all.size());
        }
    }

    /** The digests that a part had before, as far as they differ from the one that it has. */
    static List<Digest> earlier(Story story, Part part) {
        var before = part.subject() instanceof Part.Subject.OfCard of
                ? story.library().get(of.treatment().id()).stream().map(Parts::of)
                : IntStream.range(1, story.saves().size())
                        .mapToObj(number -> story.upTo(number).parts().find(part.key()))
                        .flatMap(Optional::stream);
        return before.map(Part::digest)
                .filter(digest -> !digest.equals(part.digest()))
                .distinct()
                .toList();
    }

    @Provide
    Arbitrary<History> histories() {
        return Combinators.combine(
                        beginnings(), happenings().list().ofMinSize(4).ofMaxSize(18))
                .as((beginning, happenings) -> {
                    var story = beginning.story().signedByPhysicians();
                    for (var happening : happenings) story = happening.on(story);
                    return new History(story);
                });
    }

    @Provide
    Arbitrary<Happening> happenings() {
        var some = Arbitraries.integers().between(0, 11);
        var few = Arbitraries.integers().between(0, 2);
        var words = Arbitraries.integers().between(0, 4);
        return Arbitraries.frequencyOf(
                Tuple.of(12, steps().map(Happening.Any::new)),
                Tuple.of(9, Combinators.combine(some, few, words, some).as(Happening.Waive::new)),
                Tuple.of(1, some.map(Happening.Contest::new)),
                Tuple.of(1, some.map(Happening.Recall::new)),
                Tuple.of(1, rules().map(Happening.Change::new)));
    }

    /** The default policy, and others: two signers, fewer words, more words, no waivers, no interests. */
    static Arbitrary<Policy> rules() {
        var normal = DefaultPolicy.create();
        var terms = Map.of(
                RiskClass.GENERAL, new Policy.Terms(2, 36),
                RiskClass.TREATMENT, new Policy.Terms(2, 24),
                RiskClass.MEDICATION, new Policy.Terms(2, 12));
        return Arbitraries.of(
                normal,
                normal.with(terms).as(2),
                waiving(normal, 3, new Policy.WaiverLimits(true, 1)),
                waiving(normal, 4, new Policy.WaiverLimits(true, 9)),
                waiving(normal, 5, new Policy.WaiverLimits(false, 9)));
    }

    /** The same rules with other limits of waivers. */
    static Policy waiving(Policy policy, int version, Policy.WaiverLimits limits) {
        return like(policy, version, limits, policy.conflicts());
    }

    /** The same rules with another answer to conflicts of interest. */
    static Policy conflicting(Policy policy, Policy.ConflictRule rule) {
        return like(policy, policy.version(), policy.waivers(), rule);
    }

    private static Policy like(Policy policy, int version, Policy.WaiverLimits limits, Policy.ConflictRule rule) {
        return new Policy(
                version,
                policy.made(),
                policy.scopes(),
                policy.needs(),
                policy.credentials(),
                policy.methods(),
                policy.terms(),
                policy.spreadDays(),
                limits,
                policy.checklist(),
                policy.overdue(),
                rule,
                policy.recalls(),
                List.of());
    }
}
