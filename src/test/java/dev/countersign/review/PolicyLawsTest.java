package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.RiskClass;
import dev.countersign.article.SectionKind;
import dev.countersign.kit.ArticleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

/** The laws of policies, over policies and stories of every kind. */
@Domain(Stories.class)
@Domain(AnyPolicy.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(tries = 60, edgeCases = EdgeCasesMode.NONE)
class PolicyLawsTest {

    private static final Instant REVIEWED = Instant.parse("2026-03-01T10:15:30Z");

    @Property
    void whateverCanBePutInForceFreesOnlyWhatItNames(@ForAll Policy policy, @ForAll Story story) {
        for (var part : story.parts().all())
            assertThat(policy.needs(part).isEmpty())
                    .as(part.key().value())
                    .isEqualTo(part.subject() instanceof Part.Subject.OfSection of
                            && policy.needs().free().contains(SectionKind.of(of.section())));
    }

    @Property
    void whateverCanBePutInForceNeedsOnlyWhatSomebodyMaySign(@ForAll Policy policy, @ForAll Story story) {
        var served = policy.credentials().values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(PolicyRules.brokenBy(policy)).isEmpty();
        for (var part : story.parts().all()) assertThat(served).containsAll(policy.needs(part));
    }

    @Property(tries = 300)
    void aStricterPolicyCoversNothingThatTheOtherLeavesOpen(
            @ForAll Story story, @ForAll Policy any, @ForAll long seed) {
        for (var policy : Set.of(story.policy(), any)) {
            var stricter = AnyPolicy.stricter(policy, seed);

            assertThat(story.under(stricter).open())
                    .containsAll(story.under(policy).open());
        }
    }

    /** Or the law above would hold for a coverage that nothing ever changes. */
    @Test
    void aStricterPolicyOpensSomething() {
        var story = Story.begin(
                        dev.countersign.kit.Contributor.of(dev.countersign.Fixtures.writing()),
                        dev.countersign.Fixtures.aDraft())
                .signedByPhysicians();
        var twoSigners = new HashMap<>(story.policy().terms());
        twoSigners.replaceAll((risk, terms) -> new Policy.Terms(2, terms.reviewMonths()));

        assertThat(story.open()).isEmpty();
        assertThat(story.under(story.policy().with(twoSigners)).open()).isNotEmpty();
    }

    // When a text is reviewed again

    @Property(tries = 300)
    void theNextReviewIsWithinTheSpreadBeforeTheEndOfThePeriod(@ForAll Policy policy, @ForAll RiskClass risk) {
        var article = ArticleId.next();
        var end =
                REVIEWED.atZone(ZoneOffset.UTC).plus(policy.reviewPeriod(risk)).toInstant();
        var due = policy.nextReviewDue(article, risk, REVIEWED);

        assertThat(due).isBetween(end.minus(Duration.ofDays(policy.spreadDays())), end);
        assertThat(due).isAfter(REVIEWED);
        assertThat(policy.nextReviewDue(article, risk, REVIEWED)).isEqualTo(due);
    }

    @Property
    void aLaterReviewIsNeverDueSooner(
            @ForAll Policy policy, @ForAll RiskClass risk, @ForAll @IntRange(max = 900) int days) {
        var article = ArticleId.next();

        assertThat(policy.nextReviewDue(article, risk, REVIEWED.plus(Duration.ofDays(days))))
                .isAfterOrEqualTo(policy.nextReviewDue(article, risk, REVIEWED));
    }

    @Test
    void whatWasReviewedOnOneDayFallsDueOnManyDaysAndNeverOnOneForAll() {
        var policy = DefaultPolicy.create();
        Map<LocalDate, Long> perDay = Stream.generate(ArticleId::next)
                .limit(6_100)
                .map(id -> policy.nextReviewDue(id, RiskClass.TREATMENT, REVIEWED))
                .collect(Collectors.groupingBy(due -> due.atZone(ZoneOffset.UTC).toLocalDate(), Collectors.counting()));

        assertThat(perDay).hasSize(policy.spreadDays() + 1);
        assertThat(perDay.values()).allMatch(articles -> articles > 50 && articles < 160);
    }

    @Test
    void aSpreadOfNoDaysIsTheEndOfThePeriod() {
        var usual = DefaultPolicy.create();
        var policy = new Policy(
                1,
                null,
                usual.scopes(),
                usual.needs(),
                usual.credentials(),
                usual.methods(),
                usual.terms(),
                0,
                usual.waivers(),
                usual.checklist(),
                usual.overdue(),
                usual.conflicts(),
                usual.recalls(),
                usual.outbox());

        assertThat(policy.nextReviewDue(ArticleId.next(), RiskClass.MEDICATION, REVIEWED))
                .isEqualTo("2027-03-01T10:15:30Z");
    }
}
