package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.embedded.StoreOnItsPort;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SetupLinkTest {

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");

    @RegisterExtension
    final StoreOnItsPort store = new StoreOnItsPort();

    private SetupLink link;
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void aNode() {
        link = node();
    }

    @Test
    void opensNothingBeforeItWasIssued() {
        assertThat(link.opensWith("")).isFalse();
        assertThat(link.use("", () -> done.add("opened"))).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void holdsAHundredAndTwentyEightRandomBits() {
        assertThat(Base64.getUrlDecoder().decode(link.issue())).hasSize(16);
        assertThat(link.issue()).isNotEqualTo(link.issue());
    }

    @Test
    void opensOnce() {
        var token = link.issue();
        assertThat(link.opensWith(token)).isTrue();
        assertThat(link.use(token, () -> done.add("opened"))).isPresent();
        assertThat(link.use(token, () -> done.add("again"))).isEmpty();
        assertThat(link.opensWith(token)).isFalse();
        assertThat(done).containsExactly("opened");
    }

    @Test
    void refusesAnotherToken() {
        link.issue();
        assertThat(link.use("AAAAAAAAAAAAAAAAAAAAAA", () -> done.add("opened"))).isEmpty();
        assertThat(done).isEmpty();
    }

    @Test
    void opensOnWhicheverNodeItIsTried() {
        var ours = link.issue();
        var theirs = node().issue();
        assertThat(node().opensWith(ours)).isTrue();
        assertThat(link.use(theirs, () -> done.add("opened"))).isPresent();
        assertThat(node().use(ours, () -> done.add("again"))).isEmpty();
        assertThat(done).containsExactly("opened");
    }

    @Test
    void opensOnOneNodeAtATime() throws Exception {
        var tokens = Stream.generate(() -> node().issue()).limit(8).toList();
        var together = new CountDownLatch(tokens.size());
        var opened = new AtomicInteger();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var token : tokens)
                nodes.submit(() -> {
                    together.countDown();
                    together.await();
                    return node().use(token, opened::incrementAndGet);
                });
        }
        assertThat(opened).hasValue(1);
    }

    @Test
    void isTakenOverFromANodeThatDiedOverIt() {
        var token = link.issue();
        assertThatThrownBy(() -> link.use(token, () -> {
                    throw new AssertionError("killed");
                }))
                .hasMessage("killed");
        assertThat(node().use(token, () -> done.add("too early"))).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(node().use(token, () -> done.add("opened"))).isPresent();
    }

    @Test
    void diesAfterAWeek() {
        var token = link.issue();
        now = now.plus(Duration.ofDays(7));
        assertThat(link.opensWith(token)).isFalse();
        assertThat(link.use(token, () -> done.add("opened"))).isEmpty();
    }

    @Test
    void staysAliveWhenWhatItOpenedWasRefused() {
        var token = link.issue();
        assertThatThrownBy(() -> link.use(token, () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(link.opensWith(token)).isTrue();
    }

    private SetupLink node() {
        return new SetupLink(store.operations(), () -> now);
    }
}
