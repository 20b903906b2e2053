package dev.countersign.publishing;

import static dev.countersign.review.Policy.Overdue.Consequence.UNPUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.RiskClass;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.Policy.Overdue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which policy judges, and since when its rule about overdue reviews holds. */
class ReviewRulesTest {

    private static final Instant DUE = Instant.parse("2026-06-30T12:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2024-06-30T12:00:00Z");
    private static final Instant FIRST_CHANGE = Instant.parse("2026-08-01T00:00:00Z");
    private static final Instant SECOND_CHANGE = Instant.parse("2026-08-20T00:00:00Z");
    private static final Overdue UNPUBLISHES = new Overdue(30, UNPUBLISH, 10);

    @Test
    void startsTheGraceAnewOnTheDayOfAStricterRuleAndNotOnThatOfAnotherChange() {
        var first = DefaultPolicy.create();
        var second = AnEdition.after(first, FIRST_CHANGE, UNPUBLISHES);
        var third = AnEdition.after(second, SECOND_CHANGE, UNPUBLISHES);

        assertThat(graceEnds(new ReviewRules(List.of(second, first)))).isEqualTo("2026-08-11T00:00:00Z");
        assertThat(graceEnds(new ReviewRules(List.of(third, second, first)))).isEqualTo("2026-08-11T00:00:00Z");
        assertThat(graceEnds(new ReviewRules(
                        List.of(AnEdition.after(third, SECOND_CHANGE, new Overdue(30, UNPUBLISH, 11)), first))))
                .isEqualTo("2026-08-31T00:00:00Z");
    }

    @Test
    void knowsTheRulesOfThen() {
        var first = DefaultPolicy.create();
        var second = AnEdition.after(first, FIRST_CHANGE, UNPUBLISHES);
        var rules = new ReviewRules(List.of(second, first));

        assertThat(rules.asOf(FIRST_CHANGE.minusMillis(1)).inForce()).isEqualTo(first);
        assertThat(rules.asOf(FIRST_CHANGE).inForce()).isEqualTo(second);
        assertThat(rules.of(1)).isEqualTo(first);
        assertThat(rules.of(7)).isEqualTo(second);
    }

    @Test
    void hasNoTimetableWhereNothingIsEverDue() {
        assertThat(AnEdition.rules().timetable(null, RiskClass.TREATMENT, PUBLISHED))
                .isEmpty();
    }

    private static Instant graceEnds(ReviewRules rules) {
        return rules.timetable(DUE, RiskClass.TREATMENT, PUBLISHED)
                .orElseThrow()
                .graceEnds();
    }
}
