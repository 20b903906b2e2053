package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.embedded.StoreOnItsPort;
import dev.countersign.kit.OneNode;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ThrottleTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @RegisterExtension
    final StoreOnItsPort store = new StoreOnItsPort();

    private Throttle throttle;

    @BeforeEach
    void aNode() {
        throttle = node();
    }

    @Test
    void letsFourMistakesPass() {
        wrong(4);
        assertThat(throttle.wait("ana@example.org", "10.0.0.1")).isEmpty();
    }

    @Test
    void holdsUpTheFifthAndDoublesTheWait() {
        wrong(5);
        assertThat(wait("ana@example.org", "10.0.0.1")).isEqualTo(Duration.ofSeconds(5));
        wrong(1);
        assertThat(wait("ana@example.org", "10.0.0.1")).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void neverHoldsUpLongerThanAQuarterOfAnHour() {
        wrong(100);
        assertThat(wait("ana@example.org", "10.0.0.1")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void letsInAfterTheWait() {
        wrong(5);
        now = now.plusSeconds(5);
        assertThat(throttle.wait("ana@example.org", "10.0.0.1")).isEmpty();
    }

    @Test
    void countsCapitalsAndSpacesAsTheSameAccount() {
        wrong(5);
        assertThat(throttle.wait(" ANA@example.org ", "10.0.0.1")).isPresent();
    }

    @Test
    void doesNotHoldUpTheOwnerElsewhere() {
        wrong(9);
        assertThat(throttle.wait("ana@example.org", "10.0.0.2")).isEmpty();
        assertThat(throttle.wait("bea@example.org", "10.0.0.1")).isEmpty();
    }

    @Test
    void forgetsMistakesAfterTheRightPassword() {
        wrong(4);
        throttle.noteRight("ana@example.org", "10.0.0.1");
        wrong(4);
        assertThat(throttle.wait("ana@example.org", "10.0.0.1")).isEmpty();
    }

    @Test
    void forgetsMistakesAfterAnHour() {
        wrong(4);
        now = now.plus(Duration.ofMinutes(61));
        wrong(1);
        assertThat(throttle.wait("ana@example.org", "10.0.0.1")).isEmpty();
    }

    @Test
    void countsOnAllNodesTogether() {
        for (int i = 0; i < 5; i++) node().noteWrong("ana@example.org", "10.0.0.1");
        assertThat(wait("ana@example.org", "10.0.0.1")).isEqualTo(Duration.ofSeconds(5));
        node().noteRight("ana@example.org", "10.0.0.1");
        assertThat(throttle.wait("ana@example.org", "10.0.0.1")).isEmpty();
    }

    @Test
    void keepsNoNamesAndNothingForLong() {
        wrong(1);
        assertThat(store.operations().findAll(Document.class, "wrongPasswords").toString())
                .doesNotContain("ana", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(60));
        throttle.forget();
        assertThat(store.operations().findAll(Document.class, "wrongPasswords")).isEmpty();
    }

    @Test
    void saysHowLongInWords() {
        assertThat(Throttle.inWords(Duration.ofMillis(4_200))).isEqualTo("5 seconds");
        assertThat(Throttle.inWords(Duration.ofMinutes(15))).isEqualTo("15 minutes");
    }

    private Throttle node() {
        return new Throttle(store.operations(), () -> now, OneNode.leases());
    }

    private void wrong(int times) {
        for (int i = 0; i < times; i++) throttle.noteWrong("ana@example.org", "10.0.0.1");
    }

    private Duration wait(String account, String address) {
        return throttle.wait(account, address).orElse(Duration.ZERO);
    }
}
