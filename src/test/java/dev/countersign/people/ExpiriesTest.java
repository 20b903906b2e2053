package dev.countersign.people;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aPerson;
import static dev.countersign.Fixtures.checkedUntil;
import static dev.countersign.Fixtures.claimed;
import static dev.countersign.Fixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.people.Expiry.Step;
import dev.countersign.people.Expiry.What;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpiriesTest {

    /** Days until the last day, the step. */
    @ParameterizedTest
    @CsvSource({
        "61, ",
        "60, IN_60_DAYS",
        "31, IN_60_DAYS",
        "30, IN_30_DAYS",
        "8, IN_30_DAYS",
        "7, IN_7_DAYS",
        "0, IN_7_DAYS",
        "-1, EXPIRED",
        "-400, EXPIRED"
    })
    void knowHowNearTheLastDayIs(int days, @Nullable Step step) {
        assertThat(steps(until(TODAY.plusDays(days)), TODAY)).isEqualTo(step == null ? List.of() : List.of(step));
    }

    /** Over the days of a credential's life each reminder comes, in its order, under one identity. */
    @Property(tries = 200)
    void remindOnceAtEachStepWhateverDayItRuns(@ForAll @IntRange(min = 1, max = 6) int everyDays) {
        var person = until(TODAY.plusDays(100));
        var ids = new HashSet<String>();
        var seen = new java.util.ArrayList<Step>();
        for (var day = TODAY; day.isBefore(TODAY.plusDays(140)); day = day.plusDays(everyDays))
            for (var expiry : Expiries.of(List.of(person), day)) if (ids.add(expiry.id())) seen.add(expiry.step());

        assertThat(seen).containsExactly(Step.values());
    }

    @Test
    void sayExpiredExactlyWhenItNoLongerStands() {
        var credential = verified("ATC").withValidity(Validity.until(TODAY));
        var person = aPerson("Noor Valdez", credential);

        for (var day : List.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(1)))
            assertThat(steps(person, day).contains(Step.EXPIRED))
                    .isNotEqualTo(person.credentials().getFirst().stands(day));
    }

    @Test
    void nameTheCheckWhereItLapsesFirst() {
        var credential = verified("ATC")
                .withValidity(Validity.until(TODAY.plusDays(50)))
                .verified(checkedUntil(TODAY.plusDays(20)));

        assertThat(Expiries.of(List.of(aPerson("Noor Valdez", credential)), TODAY))
                .singleElement()
                .satisfies(expiry -> {
                    assertThat(expiry.what()).isEqualTo(What.VERIFICATION);
                    assertThat(expiry.step()).isEqualTo(Step.IN_30_DAYS);
                    assertThat(expiry.inWords()).isEqualTo("The verification of ATC counts until 2026-03-22.");
                });
    }

    @Test
    void listTheNearestFirst() {
        var people = List.of(until(TODAY.plusDays(40)), until(TODAY.minusDays(3)), until(TODAY.plusDays(4)));

        assertThat(Expiries.of(people, TODAY))
                .extracting(Expiry::step)
                .containsExactly(Step.EXPIRED, Step.IN_7_DAYS, Step.IN_60_DAYS);
    }

    @Test
    void areSilentAboutWhatNobodyVerified() {
        var claim = claimed("ATC").withValidity(Validity.until(TODAY.plusDays(1)));

        assertThat(steps(aPerson("Noor Valdez", claim), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Credential.Status.class,
            names = {"SUSPENDED", "REVOKED", "RETIRED", "EXPIRED"})
    void areSilentAboutWhatIsMarkedAlready(Credential.Status status) {
        var marked = verified("ATC").withValidity(Validity.until(TODAY)).withStatus(status);

        assertThat(steps(aPerson("Noor Valdez", marked), TODAY)).isEmpty();
    }

    private static Person until(LocalDate lastDay) {
        return aPerson("Noor Valdez", verified("ATC").withValidity(Validity.until(lastDay)));
    }

    private static List<Step> steps(Person person, LocalDate day) {
        return Expiries.of(List.of(person), day).stream().map(Expiry::step).toList();
    }
}
