package dev.countersign.publishing;

import static dev.countersign.article.Withdrawal.Severity.HARMFUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.countersign.article.Withdrawal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The application dies between any two writes of a withdrawal; after a restart the edition is live or it is gone, and never half. */
@Import(Death.InTheDatabase.class)
@TestPropertySource(properties = "countersign.outbox.sweep=100ms")
class KilledWhileWithdrawingTests extends ArticleInTheStore {

    @Autowired
    Death death;

    @Autowired
    Withdrawing withdrawing;

    @Test
    void isGoneOrNotWhereverItDies() {
        for (int writes = 0; ; writes++) {
            authoring.save(writer, article.id(), writes + 1, text("Calves tighten, said %d times.".formatted(writes)));
            signWhatIsOpen(trainer);
            var number = publishing.publish(editor, article.id()).number();
            var withdrawal = new Withdrawal("Wrong for the %d. time.".formatted(writes), HARMFUL, null);
            death.comesAfter(writes);
            var survived = withdrawsAlive(number, withdrawal);
            death.rise();
            if (survived) break;
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> authoring.get(article.id()).outbox().isEmpty());

            assertReadersGetWhatTheArticleSays(number);
            var again = withdrawing.withdraw(editor, article.id(), number, withdrawal);
            assertThat(again.envelope().withdrawal().reason()).isEqualTo(withdrawal.reason());
            assertReadersGetWhatTheArticleSays(number);
        }
    }

    private boolean withdrawsAlive(int number, Withdrawal withdrawal) {
        try {
            withdrawing.withdraw(editor, article.id(), number, withdrawal);
        } catch (Death.Killed | RuntimeException dying) {
            assertThat(dying).as("only death may stop it").matches(cause -> death.struck());
        }
        return !death.struck();
    }

    private void assertReadersGetWhatTheArticleSays(int number) {
        var isLive = authoring.get(article.id()).live() != null;
        var newest = publishing.editions(article.id()).getFirst();
        assertThat(newest.number()).isEqualTo(number);
        assertThat(newest.envelope().standing()).isEqualTo(isLive ? Standing.LIVE : Standing.WITHDRAWN);
        assertThat(newest.envelope().withdrawal() == null).isEqualTo(isLive);
        assertThat(audit.verify().holds()).as(audit.verify().words()).isTrue();
    }
}
