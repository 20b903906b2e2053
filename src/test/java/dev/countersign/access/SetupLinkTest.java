package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SetupLinkTest {

    private final SetupLink link = new SetupLink();
    private final List<String> done = new ArrayList<>();

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
    void diesWithTheNextStart() {
        var old = link.issue();
        link.issue();
        assertThat(link.opensWith(old)).isFalse();
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
}
