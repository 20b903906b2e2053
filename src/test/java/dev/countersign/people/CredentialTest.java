package dev.countersign.people;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aFullCredential;
import static dev.countersign.Fixtures.checked;
import static dev.countersign.Fixtures.claimed;
import static dev.countersign.Fixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialTest {

    @ParameterizedTest
    @CsvSource({
        "UNVERIFIED, is not verified",
        "EXPIRED, has expired",
        "SUSPENDED, is suspended",
        "REVOKED, is revoked",
        "RETIRED, is retired",
        "ACTIVE, ",
    })
    void standsOnlyWhileActive(Credential.Status status, String why) {
        var credential = verified("ATC").withStatus(status);

        assertThat(credential.whyNotStanding(TODAY).orElse(null)).isEqualTo(why);
        assertThat(credential.stands(TODAY)).isEqualTo(why == null);
    }

    /** Granted on the 1st, valid from the 10th, until the 20th. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-10, 2026-03-20, 2026-03-09, is valid only from 2026-03-10",
        "2026-03-01, 2026-03-10, 2026-03-20, 2026-03-10, ",
        "2026-03-01, 2026-03-10, 2026-03-20, 2026-03-20, ",
        "2026-03-01, 2026-03-10, 2026-03-20, 2026-03-21, expired on 2026-03-20",
        "2026-03-01, , , 2026-02-28, is valid only from 2026-03-01",
        "2026-03-01, , , 2026-03-01, ",
        "2026-03-01, 2026-02-01, , 2026-02-15, ",
        ", , 2026-03-20, 2026-03-20, ",
        ", , 2026-03-20, 2026-03-21, expired on 2026-03-20",
        ", , , 1999-01-01, ",
    })
    void countsByTheDay(LocalDate issued, LocalDate from, LocalDate until, LocalDate day, String why) {
        var credential = verified("ATC").withValidity(new Validity(issued, from, until));

        assertThat(credential.whyNotStanding(day).orElse(null)).isEqualTo(why);
    }

    @Test
    void namesASuspensionEvenWhenItHasAlsoExpired() {
        var credential = verified("ATC")
                .withValidity(Validity.until(TODAY.minusDays(1)))
                .withStatus(Credential.Status.SUSPENDED);

        assertThat(credential.whyNotStanding(TODAY)).hasValue("is suspended");
    }

    @Test
    void startsAsAClaim() {
        var claim = claimed(" ATC ");

        assertThat(claim.abbreviation()).isEqualTo("ATC");
        assertThat(claim.stands(TODAY)).isFalse();
        assertThat(claim.lastVerification()).isEmpty();
    }

    @Test
    void becomesActiveByBeingChecked() {
        var first = checked(Verification.Method.LETTER);
        var second = checked(Verification.Method.REGISTRY_LOOKUP);

        var credential = claimed("ATC").verified(first).verified(second);

        assertThat(credential.status()).isEqualTo(Credential.Status.ACTIVE);
        assertThat(credential.verifications()).containsExactly(first, second);
        assertThat(credential.lastVerification()).hasValue(second);
    }

    @Test
    void keepsEverythingElseWhenOneThingChanges() {
        var credential = aFullCredential();

        assertThat(credential.withStatus(Credential.Status.REVOKED).withStatus(credential.status()))
                .isEqualTo(credential);
        assertThat(credential.withValidity(Validity.UNLIMITED).withValidity(credential.validity()))
                .isEqualTo(credential);
        assertThat(credential.verified(checked(Verification.Method.LETTER)))
                .usingRecursiveComparison()
                .ignoringFields("verifications")
                .isEqualTo(credential);
    }

    @Test
    void listsItsScopesInOrderOfName() {
        assertThat(aFullCredential().scopes()).containsExactly(new Scope("exercise"), new Scope("injury-care"));
        assertThat(aFullCredential().scopes()).isEqualTo(Set.of(new Scope("injury-care"), new Scope("exercise")));
    }
}
