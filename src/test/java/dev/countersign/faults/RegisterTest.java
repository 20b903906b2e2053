package dev.countersign.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final Content FIRST = new Content("first", null);
    private static final Content SECOND = new Content("second", null);

    private final Register register = new Register();

    @Test
    void acceptsWhatWasAcknowledged() {
        acknowledge(FIRST, 1);
        assertThat(register.settle(FIRST, 1)).isEmpty();
    }

    @Test
    void acceptsAnotherVersionOfTheSameWords() {
        acknowledge(FIRST, 1);
        assertThat(register.settle(FIRST, 7)).isEmpty();
    }

    @Test
    void findsThatAnAcknowledgedChangeIsGone() {
        acknowledge(FIRST, 1);
        acknowledge(SECOND, 2);
        assertThat(register.settle(FIRST, 1)).singleElement().asString().contains("version 2", "“second”");
    }

    @Test
    void findsOtherWordsUnderTheSameVersion() {
        acknowledge(FIRST, 1);
        acknowledge(SECOND, 2);
        assertThat(register.settle(FIRST, 2)).isNotEmpty();
    }

    @Test
    void findsWordsThatNobodySent() {
        acknowledge(FIRST, 1);
        assertThat(register.settle(SECOND, 2)).isNotEmpty();
    }

    @Test
    void acceptsThatAnUnansweredChangeHappenedOrNot() {
        acknowledge(FIRST, 1);
        register.sending(SECOND);
        assertThat(register.settle(SECOND, 2)).isEmpty();

        register.sending(FIRST);
        assertThat(register.settle(SECOND, 2)).isEmpty();
    }

    @Test
    void findsThatARefusedChangeHappened() {
        acknowledge(FIRST, 1);
        register.sending(SECOND);
        register.refused(SECOND);
        assertThat(register.settle(SECOND, 2)).isNotEmpty();
    }

    @Test
    void findsThatTwoChangesWereAcknowledgedAsOneVersion() {
        acknowledge(FIRST, 1);
        register.sending(SECOND);
        assertThat(register.acknowledged(SECOND, SECOND, 1)).isNotEmpty();
    }

    @Test
    void findsThatWhatSomebodyReadIsGone() {
        acknowledge(FIRST, 1);
        register.sending(SECOND);
        register.read(SECOND, 2);
        assertThat(register.settle(FIRST, 1)).isNotEmpty();
    }

    private void acknowledge(Content content, long version) {
        register.sending(content);
        assertThat(register.acknowledged(content, content, version)).isEmpty();
    }
}
