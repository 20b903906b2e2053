package dev.countersign.publishing;

import static dev.countersign.Fixtures.aPerson;
import static dev.countersign.Fixtures.aPharmacist;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.Fixtures.claimed;
import static dev.countersign.publishing.AnEdition.PUBLISHED;
import static dev.countersign.publishing.AnEdition.rules;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.RiskClass;
import dev.countersign.people.Person;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.SignOff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The date of a live edition moves when all of it was reviewed again, and at no other time. */
class RenewalsTest {

    private final Person trainer = anAthleticTrainer();
    private final Person pharmacist = aPharmacist();
    private final AnEdition told = new AnEdition()
            .part("composition", "general-health")
            .part("what", "injury-care")
            .part("card:tablet", "medication")
            .signed(trainer, "composition", "what")
            .signed(pharmacist, "card:tablet");
    private final Edition edition = told.made();

    @Test
    void isCompleteOnceEveryPartWasSignedAgain() {
        var renewed = renewals(
                told.signature(trainer, after(10), "composition", "what"),
                told.signature(pharmacist, after(12), "card:tablet"));

        assertThat(renewed).hasSize(1);
        var renewal = renewed.getFirst();
        assertThat(renewal.at()).isEqualTo(after(12));
        assertThat(renewal.lastReviewedAt())
                .as("since when every part has been looked at")
                .isEqualTo(after(10));
        assertThat(renewal.nextReviewDueAt())
                .isEqualTo(DefaultPolicy.create().nextReviewDue(edition.article(), RiskClass.TREATMENT, after(10)));
        assertThat(renewal.signOffs()).hasSize(2);
        assertThat(edition.with(renewed).reviewed().lastReviewedAt()).isEqualTo(after(10));
        assertThat(edition.with(renewed).asOf(after(11)).reviewed().lastReviewedAt())
                .isEqualTo(edition.dates().lastReviewedAt());
    }

    @Test
    void isNotCompletedByAPartHoweverOftenItIsSigned() {
        assertThat(renewals(
                        told.signature(trainer, after(1), "composition", "what"),
                        told.signature(trainer, after(2), "what"),
                        told.signature(aPhysician(), after(3), "composition", "what")))
                .isEmpty();
    }

    @Test
    void beginsAnewAfterEachRound() {
        var all = new ArrayList<SignOff>();
        all.add(told.signature(trainer, after(10), "composition", "what"));
        all.add(told.signature(pharmacist, after(12), "card:tablet"));
        all.add(told.signature(pharmacist, after(100), "card:tablet"));
        assertThat(renewals(all)).hasSize(1);

        all.add(told.signature(trainer, after(110), "composition"));
        assertThat(renewals(all)).hasSize(1);

        all.add(told.signature(trainer, after(120), "what"));
        assertThat(renewals(all))
                .extracting(Renewal::at, Renewal::lastReviewedAt)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(after(12), after(10)),
                        org.assertj.core.groups.Tuple.tuple(after(120), after(100)));
    }

    @Test
    void countsNeitherAuthorsNorTheUnqualifiedNorWhatWasSignedBefore() {
        var physician = aPhysician();
        var written = new AnEdition()
                .part("what", "injury-care")
                .signed(trainer, "what")
                .by(physician);
        var unverified = aPerson("Una Verified", claimed("ATC"));

        assertThat(Renewals.of(
                        written.made(),
                        List.of(
                                written.signature(physician, after(1), "what"),
                                written.signature(unverified, after(2), "what"),
                                written.signature(trainer, PUBLISHED.minusMillis(1), "what")),
                        rules()))
                .isEmpty();
        assertThat(Renewals.of(
                        written.made(), List.of(written.signature(trainer, PUBLISHED.plusMillis(1), "what")), rules()))
                .hasSize(1);
    }

    @Test
    void overlooksSignaturesOverOtherWords() {
        var other = new AnEdition().part("other", "injury-care").signed(trainer, "other");

        assertThat(Renewals.of(
                        new AnEdition()
                                .part("what", "injury-care")
                                .signed(trainer, "what")
                                .made(),
                        List.of(other.signature(trainer, after(1), "other")),
                        rules()))
                .isEmpty();
    }

    /** Whatever is signed in whatever order: each renewal holds a signature of every part that is younger than the renewal before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverMovesTheDateWithoutAFullReview(long seed) {
        var random = new Random(seed);
        var signOffs = new ArrayList<SignOff>();
        for (var day = 1; day < 60; day++) {
            var parts = new ArrayList<>(List.of("composition", "what", "card:tablet"));
            Collections.shuffle(parts, random);
            signOffs.add(told.signature(
                    List.of(trainer, pharmacist, aPhysician()).get(random.nextInt(3)),
                    after(day),
                    parts.subList(0, 1 + random.nextInt(3)).toArray(String[]::new)));
        }

        var renewed = renewals(signOffs);

        assertThat(renewed).isNotEmpty();
        var before = PUBLISHED;
        for (var renewal : renewed) {
            for (var part : edition.parts()) {
                var since = before;
                assertThat(renewal.signOffs()).anySatisfy(signOff -> {
                    assertThat(signOff.over(part.digest())).isPresent();
                    assertThat(signOff.signedAt()).isAfter(since).isBeforeOrEqualTo(renewal.at());
                });
            }
            assertThat(renewal.lastReviewedAt()).isAfter(before).isBeforeOrEqualTo(renewal.at());
            before = renewal.at();
        }
        Collections.shuffle(signOffs, random);
        assertThat(renewals(signOffs)).as("in whatever order they are found").isEqualTo(renewed);
    }

    private List<Renewal> renewals(SignOff... signOffs) {
        return renewals(List.of(signOffs));
    }

    private List<Renewal> renewals(List<SignOff> signOffs) {
        return Renewals.of(edition, signOffs, rules());
    }

    private static Instant after(int days) {
        return PUBLISHED.plus(Duration.ofDays(days));
    }
}
