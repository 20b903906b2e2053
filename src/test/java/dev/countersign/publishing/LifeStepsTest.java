package dev.countersign.publishing;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.article.Told.Step.GRACE_ENDS;
import static dev.countersign.article.Told.Step.REVIEW_DUE;
import static dev.countersign.article.Told.Step.REVIEW_NEEDED;
import static dev.countersign.article.Told.Step.REVIEW_OVERDUE;
import static dev.countersign.review.Policy.Overdue.Consequence.NOTICE;
import static dev.countersign.review.Policy.Overdue.Consequence.UNPUBLISH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.Fixtures;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Stage;
import dev.countersign.article.Told;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Day;
import dev.countersign.people.Person;
import dev.countersign.review.Policy.Overdue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody is told of each step once, and nothing goes that nobody was warned of. */
class LifeStepsTest {

    private static final Instant DUE = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant GRACE_END = Instant.parse("2026-12-21T00:00:00Z");

    private final Person physician = aPhysician();
    private final Person trainer = anAthleticTrainer();
    private final Edition edition = new AnEdition()
            .part("what", "injury-care")
            .signed(physician, "what")
            .under(2)
            .due(DUE)
            .made();
    private final ReviewRules unpublishing =
            AnEdition.rules(Instant.parse("2026-03-01T00:00:00Z"), any -> new Overdue(30, UNPUBLISH, 20));

    @Test
    void tellsEachStepOnce() {
        var live = AnEdition.live(edition);
        assertThat(steps(live, "2026-10-31T00:00:00Z").untold()).isEmpty();

        var due = steps(live, "2026-11-02T00:00:00Z").untold();
        assertThat(due).extracting(Told::step).containsExactly(REVIEW_DUE);
        live = live.telling(due.getFirst());
        assertThat(steps(live, "2026-11-03T00:00:00Z").untold()).isEmpty();

        var overdue = steps(live, "2026-12-01T00:00:00Z").untold();
        assertThat(overdue).extracting(Told::step).containsExactly(REVIEW_OVERDUE);
        live = live.telling(overdue.getFirst());

        var ending = steps(live, "2026-12-14T00:00:00Z").untold();
        assertThat(ending).extracting(Told::step).containsExactly(GRACE_ENDS);
        live = live.telling(ending.getFirst());

        var end = steps(live, "2026-12-21T00:00:00Z");
        assertThat(end.untold()).isEmpty();
        assertThat(end.goesAt()).contains(GRACE_END);
        assertThat(end.isToGo(GRACE_END)).isTrue();
        assertThat(end.isToGo(GRACE_END.minusMillis(1))).isFalse();
    }

    @Test
    void letsNothingGoThatNobodyWasWarnedOf() {
        var late = Instant.parse("2027-06-01T00:00:00Z");
        var sleeper = steps(AnEdition.live(edition), late.toString());
        assertThat(sleeper.untold()).extracting(Told::step).containsExactly(REVIEW_OVERDUE, GRACE_ENDS);
        assertThat(sleeper.goesAt()).isEmpty();

        var warned = AnEdition.live(edition, new Told(GRACE_ENDS, GRACE_END.toString(), late));
        assertThat(steps(warned, late.toString()).isToGo(late)).isFalse();
        assertThat(steps(warned, late.toString()).goesAt()).contains(late.plus(Duration.ofDays(7)));
    }

    @Test
    void tellsNothingOfAnEndWherePolicyOnlyGivesNotice() {
        var noticing = AnEdition.rules(Instant.EPOCH, any -> new Overdue(30, NOTICE, 20));
        var steps = LifeSteps.of(
                edition,
                article(AnEdition.live(edition)),
                AnEdition.live(noticing, physician),
                Instant.parse("2027-06-01T00:00:00Z"));

        assertThat(steps.untold()).extracting(Told::step).containsExactly(REVIEW_OVERDUE);
        assertThat(steps.goesAt()).isEmpty();
        assertThat(steps.state().status()).isEqualTo(ReviewStatus.OVERDUE);
    }

    @Test
    void tellsOfReasonsWhenOneComesAndForgetsThemWhenAllAreGone() {
        var lapsed = TODAY.plusYears(1).plusDays(1);
        var later = new AnEdition()
                .part("what", "injury-care")
                .signed(trainer, "what")
                .made();
        var live = AnEdition.live(later);

        var needed = steps(later, live, Day.start(lapsed)).untold();
        assertThat(needed).extracting(Told::step).containsExactly(REVIEW_NEEDED);
        live = live.telling(needed.getFirst());
        assertThat(steps(later, live, Day.start(lapsed.plusDays(3))).untold()).isEmpty();

        var gone = steps(later, live, Day.start(lapsed.minusDays(5))).untold();
        assertThat(gone).singleElement().satisfies(step -> {
            assertThat(step.step()).isEqualTo(REVIEW_NEEDED);
            assertThat(step.about()).isEmpty();
        });
        live = live.telling(gone.getFirst());
        assertThat(steps(later, live, Day.start(lapsed.minusDays(5))).untold()).isEmpty();
        assertThat(steps(later, live, Day.start(lapsed)).untold()).hasSize(1);
    }

    @Test
    void saysNothingOfAnEditionThatIsNotLive() {
        assertThat(LifeSteps.of(
                                edition,
                                article(null),
                                AnEdition.live(unpublishing, physician, trainer),
                                Instant.parse("2027-06-01T00:00:00Z"))
                        .untold())
                .isEmpty();
    }

    private LifeSteps steps(LiveEdition live, String now) {
        return steps(edition, live, Instant.parse(now));
    }

    private LifeSteps steps(Edition of, LiveEdition live, Instant now) {
        return LifeSteps.of(of, article(live), AnEdition.live(unpublishing, physician, trainer), now);
    }

    private Article article(@org.jspecify.annotations.Nullable LiveEdition live) {
        return new Article(
                edition.article(),
                1L,
                edition.locale(),
                edition.slug(),
                ArticleText.titled("Stiff neck"),
                1,
                Contributor.of(Fixtures.writing()),
                AnEdition.PUBLISHED,
                new Stage.Draft(),
                live,
                List.of(),
                1,
                List.of(),
                List.of());
    }
}
