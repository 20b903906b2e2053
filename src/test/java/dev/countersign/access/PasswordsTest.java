package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final SignInName NAME = new SignInName("ana@example.org");

    private final Passwords passwords = new Passwords();

    @Test
    void refusesNineCharactersAndAcceptsTen() {
        assertThatThrownBy(() -> passwords.accept("nine char", NAME))
                .hasMessageContaining("at least 10 characters; this one has 9");
        assertThat(passwords.matches("ten charss", passwords.accept("ten charss", NAME)))
                .isTrue();
    }

    @Test
    void countsWhatPeopleSeeAsOneCharacterAsOne() {
        assertThatThrownBy(() -> passwords.accept("🌿🌿🌿🌿🌿", NAME)).hasMessageContaining("this one has 5");
    }

    @Test
    void refusesTheAddressItselfAndTheSameCharacterOverAndOver() {
        assertThatThrownBy(() -> passwords.accept("ANA@example.org", NAME))
                .hasMessageContaining("is the e-mail address");
        assertThatThrownBy(() -> passwords.accept("aaaaaaaaaaaa", NAME)).hasMessageContaining("over and over");
        assertThatThrownBy(() -> passwords.accept("x".repeat(201), NAME)).hasMessageContaining("at most 200");
    }

    @Test
    void hashesWithArgon2AndAnotherSaltEachTime() {
        var hash = passwords.accept("four quiet words here", NAME);
        assertThat(hash.value()).startsWith("$argon2id$");
        assertThat(hash).isNotEqualTo(passwords.accept("four quiet words here", NAME));
        assertThat(hash.toString()).doesNotContain("argon2");
    }

    @Test
    void tellsAWrongPassword() {
        var hash = passwords.accept("four quiet words here", NAME);
        assertThat(passwords.matches("Four quiet words here", hash)).isFalse();
        assertThat(passwords.matchesNobody("four quiet words here")).isFalse();
    }
}
