package dev.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Limits;
import dev.countersign.people.Credential.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsualCredentialsTest {

    /** What the field's reviewers hold: letters, kind, where it lapses, whether a register tells. */
    @ParameterizedTest
    @CsvSource({
        "ATC, CERTIFICATION, YEARS, true",
        "LAT, LICENSE, BY_STATE, true",
        "PT, LICENSE, BY_STATE, true",
        "DPT, DEGREE, NEVER, false",
        "LMT, LICENSE, BY_STATE, true",
        "CMT, LICENSE, YEARS, true",
        "RD, CERTIFICATION, YEARS, true",
        "RDN, CERTIFICATION, YEARS, true",
        "RN, LICENSE, BY_STATE, true",
        "NP, LICENSE, BY_STATE, true",
        "PA, LICENSE, BY_STATE, true",
        "PharmD, DEGREE, NEVER, false",
        "MD, DEGREE, NEVER, true",
        "DO, DEGREE, NEVER, true",
        "PsyD, DEGREE, NEVER, false",
        "LCSW, LICENSE, BY_STATE, true",
        "CSCS, CERTIFICATION, YEARS, true",
    })
    void knowThoseOfTheField(String letters, Kind kind, Renewal.Habit habit, boolean inRegister) {
        assertThat(UsualCredentials.of(letters)).hasValueSatisfying(usual -> {
            assertThat(usual.kind()).isEqualTo(kind);
            assertThat(usual.renewal().habit()).isEqualTo(habit);
            assertThat(usual.inRegister()).isEqualTo(inRegister);
            assertThat(usual.scopes()).isNotEmpty();
        });
    }

    @Test
    void areWithinTheLimitsOfWhatPeopleMayAdd() {
        assertThat(UsualCredentials.builtIn())
                .hasSizeGreaterThan(100)
                .allSatisfy(usual -> assertThat(Limits.brokenBy(usual)).isEmpty());
    }

    @Test
    void nameARegisterOnlyWhereThereIsOne() {
        assertThat(UsualCredentials.builtIn().stream().filter(usual -> usual.register() != null))
                .isNotEmpty()
                .allMatch(UsualCredential::inRegister);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HHP", "BFRC"})
    void qualifyForNothingByLettersThatNobodyAnswersFor(String letters) {
        assertThat(UsualCredentials.of(letters)).hasValueSatisfying(usual -> {
            assertThat(usual.kinds()).containsExactly(Kind.CERTIFICATE);
            assertThat(usual.issuedByMany()).isTrue();
            assertThat(usual.issuer()).isNull();
            assertThat(usual.scopes()).isEmpty();
            assertThat(usual.note()).contains("until somebody saw the certificate");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PharmD", "Pharm.D.", "PHARMD", " pharm d "})
    void areFoundHoweverTheyAreWritten(String written) {
        assertThat(UsualCredentials.of(written)).map(UsualCredential::title).hasValue("Doctor of Pharmacy");
    }

    @Test
    void letUnknownLettersBeAnything() {
        assertThat(UsualCredentials.fits("XQZ", Kind.MEMBERSHIP)).isTrue();
        assertThat(UsualCredentials.fits("MD", Kind.MEMBERSHIP)).isFalse();
    }

    @Test
    void tellTheUsualLastDay() {
        var granted = LocalDate.of(2026, 1, 1);

        assertThat(Renewal.everyYears(2).lastDay(granted)).hasValue(LocalDate.of(2027, 12, 31));
        assertThat(Renewal.BY_STATE.lastDay(granted)).isEmpty();
        assertThat(Renewal.NEVER.lastDay(granted)).isEmpty();
    }
}
