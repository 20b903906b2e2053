package dev.countersign.people;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aPerson;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.Fixtures.claimed;
import static dev.countersign.Fixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.people.Credential.Kind;
import dev.countersign.people.Credential.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostNominalsTest {

    private static final List<Credential> IN_ORDER = List.of(
            of(Kind.DEGREE, "PhD"),
            of(Kind.LICENSE, "RN"),
            inState(of(Kind.LICENSE, "LAT")),
            of(Kind.CERTIFICATION, "ATC"),
            of(Kind.CERTIFICATE, "CES"),
            of(Kind.MEMBERSHIP, "FACSM"));

    @Property(tries = 100)
    void followTheUsualOrderHoweverTheyWereEntered(@ForAll Random random) {
        var shuffled = new ArrayList<>(IN_ORDER);
        Collections.shuffle(shuffled, random);

        assertThat(PostNominals.of(shuffled, TODAY)).hasToString("PhD, RN, LAT, ATC, CES, FACSM");
    }

    @Test
    void keepThePersonsOwnOrderWithinAKind() {
        assertThat(PostNominals.of(
                        List.of(of(Kind.DEGREE, "MS"), of(Kind.DEGREE, "BA"), of(Kind.DEGREE, "MPH")), TODAY))
                .hasToString("MS, BA, MPH");
    }

    @Test
    void nameTheSameLettersOnce() {
        assertThat(PostNominals.of(List.of(of(Kind.CERTIFICATION, "PT"), of(Kind.LICENSE, "PT")), TODAY))
                .hasToString("PT");
    }

    @Test
    void stayThroughTheLastDayAndVanishAfterIt() {
        var trainer = anAthleticTrainer();
        var lastDay = TODAY.plusYears(1);

        assertThat(trainer.postNominals(lastDay)).hasToString("MS, ATC");
        assertThat(trainer.postNominals(lastDay.plusDays(1))).hasToString("MS");
    }

    @ParameterizedTest
    @EnumSource(value = Status.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void vanishWithTheStanding(Status status) {
        var person = aPerson("Noor Valdez", of(Kind.CERTIFICATION, "ATC").withStatus(status));

        assertThat(person.postNominals(TODAY).isEmpty()).isTrue();
        assertThat(person.postNominals(TODAY)).hasToString("");
    }

    @Test
    void giveNothingForAClaim() {
        assertThat(aPerson("Noor Valdez", claimed("ATC")).postNominals(TODAY).letters())
                .isEmpty();
    }

    private static Credential of(Kind kind, String letters) {
        return verified(Credential.claimed(kind, letters, "Holder of " + letters));
    }

    private static Credential inState(Credential license) {
        return new Credential(
                license.key(),
                license.kind(),
                license.abbreviation(),
                license.title(),
                license.issuer(),
                "Ohio",
                license.number(),
                license.validity(),
                license.status(),
                license.verifications(),
                license.scopes());
    }
}
