package dev.countersign.kit;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.editing;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.countersign.kit.Refusal.Reason;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void saysItsMessageAndEveryReason() {
        var refusal = new Refusal(
                Refusal.Kind.INVALID,
                "two-things",
                "Two things.",
                List.of(new Reason("/a", "One"), new Reason("/b", "Two")));

        assertThat(refusal.inWords()).isEqualTo("Two things.\n• One\n• Two");
        assertThat(refusal.exception()).hasMessage(refusal.inWords());
        assertThat(refusal.exception().refusal()).isSameAs(refusal);
    }

    @Test
    void namesTheRolesThatWouldDo() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> writing().demand(Role.EDITOR, Role.ADMINISTRATOR))
                .satisfies(refused -> {
                    assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
                    assertThat(refused).hasMessage("This needs the role editor or administrator.");
                });
    }

    @Test
    void letsAnyOfTheRolesPass() {
        assertThatNoException().isThrownBy(() -> editing().demand(Role.WRITER, Role.EDITOR));
        assertThat(editing().lacks(Role.EDITOR)).isEmpty();
    }

    @Test
    void givesNobodyARoleByDefault() {
        var nobody = new Actor(UserId.next(), "Nobody", Set.of(), null);

        for (var role : Role.values()) assertThat(nobody.lacks(role)).isPresent();
    }

    @Test
    void notesAChangeInWholeMilliseconds() {
        var change = StateChange.of(
                "article.saved", "articles/1", editing(), NOW.plusNanos(1_234_567), Map.of("b", "2", "a", "1"));

        assertThat(change.at()).isEqualTo(NOW.plusMillis(1));
        assertThat(change.sortedDetails().keySet()).containsExactly("a", "b");
        assertThat(change.because("A typo").why()).isEqualTo("A typo");
        assertThat(change.because("A typo").id()).isEqualTo(change.id());
    }

    @Test
    void knowsAContributorByAccountOrByPerson() {
        var user = UserId.next();
        var person = PersonId.next();
        var both = new Contributor(user, person, "Noor Valdez");

        assertThat(both.is(user, null)).isTrue();
        assertThat(both.is(null, person)).isTrue();
        assertThat(both.is(UserId.next(), person)).isTrue();
        assertThat(both.is(UserId.next(), PersonId.next())).isFalse();
        assertThat(new Contributor(user, null, "Noor").is(UserId.next(), null)).isFalse();
        assertThat(Contributor.author(person, "Noor").is(null, null)).isFalse();
    }
}
