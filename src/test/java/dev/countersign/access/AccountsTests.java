package dev.countersign.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Proof;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.context.SecurityContextHolder;

class AccountsTests extends InAnEmptyStore {
    private static final Digest OVER = Digest.of(new byte[] {1});

    private static final String PASSWORD = "four quiet words here";

    @Autowired
    Accounts accounts;

    @Autowired
    Users users;

    @Autowired
    PasswordCheck check;

    @Autowired
    SessionActor session;

    private User first;
    private Actor admin;

    @BeforeEach
    void openTheFirstAccount() {
        first = accounts.createFirst(account("ana@example.org", Role.ADMINISTRATOR));
        admin = first.actor();
    }

    @Test
    void opensTheFirstAccountOnlyOnce() {
        assertThatThrownBy(() -> accounts.createFirst(account("eve@example.org", Role.ADMINISTRATOR)))
                .hasMessageContaining("There is an administrator already");
    }

    @Test
    void openAccountsAreForAdministrators() {
        var writer = accounts.create(admin, account("wanda@example.org", Role.WRITER))
                .actor();
        assertThatThrownBy(() -> accounts.create(writer, account("eve@example.org", Role.ADMINISTRATOR)))
                .hasMessageContaining("needs the role administrator");
        assertThatThrownBy(() -> accounts.change(writer, writer.user(), null, as(Role.EDITOR)))
                .hasMessageContaining("needs the role administrator");
        assertThatThrownBy(() -> accounts.setPassword(writer, first.id(), null, "another long one"))
                .hasMessageContaining("needs the role administrator");
        assertThatThrownBy(() -> accounts.list(writer)).hasMessageContaining("needs the role administrator");
    }

    @Test
    void letsEverybodySetTheirOwnPassword() {
        var writer = accounts.create(admin, account("wanda@example.org", Role.WRITER))
                .actor();
        accounts.setPassword(writer, writer.user(), null, "another long one");
        check.demand(writer, new Proof.Password("another long one"), OVER);
        assertThatThrownBy(() -> check.demand(writer, new Proof.Password(PASSWORD), OVER))
                .hasMessageContaining("not your password");
    }

    @Test
    void keepsTheLastAdministrator() {
        assertThatThrownBy(() -> accounts.change(admin, first.id(), null, as(Role.WRITER)))
                .hasMessageContaining("is the last administrator");
        assertThatThrownBy(() -> accounts.change(admin, first.id(), null, disabled(Role.ADMINISTRATOR)))
                .hasMessageContaining("is the last administrator");

        var second = accounts.create(admin, account("bea@example.org", Role.ADMINISTRATOR));
        assertThat(accounts.change(admin, first.id(), null, as(Role.WRITER)).roles())
                .containsExactly(Role.WRITER);
        assertThatThrownBy(() -> accounts.change(second.actor(), second.id(), null, disabled(Role.ADMINISTRATOR)))
                .hasMessageContaining("is the last administrator");
    }

    @Test
    void keepsAnAdministratorWhenTwoShowEachOtherOut() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            var other = accounts.create(admin, account("round%d@example.org".formatted(round), Role.ADMINISTRATOR));
            var together = new CyclicBarrier(2);
            var both = List.of(showingOut(first, other, together), showingOut(other, first, together));
            for (var one : both) one.join();

            var left = accounts.list(admin).stream().filter(User::administers).toList();
            assertThat(left).as("round %d", round).isNotEmpty();
            first = left.getFirst();
            admin = first.actor();
        }
    }

    @Test
    void refusesAnAddressThatIsTakenInWhateverCapitals() {
        assertThatThrownBy(() -> accounts.create(admin, account(" ANA@Example.org", Role.WRITER)))
                .hasMessageContaining("signs in with ana@example.org already");
    }

    @Test
    void refusesWhatIsNoAddressNoNameNoRole() {
        assertThatThrownBy(() -> accounts.create(admin, account("not an address", Role.WRITER)))
                .hasMessageContaining("is not an e-mail address");
        assertThatThrownBy(() -> accounts.create(admin, account("x@example.org")))
                .hasMessageContaining("Roles need at least one");
        assertThatThrownBy(() -> accounts.create(
                        admin, new NewAccount(" ", "x@example.org", PASSWORD, Set.of(Role.WRITER), null)))
                .hasMessageContaining("Name must not be empty");
    }

    @Test
    void letsAPersonHaveOneAccount() {
        var person = PersonId.next();
        accounts.create(admin, account("erin@example.org", person, Role.REVIEWER));
        assertThatThrownBy(() -> accounts.create(admin, account("other@example.org", person, Role.REVIEWER)))
                .hasMessageContaining("signs as this person already");
        assertThatThrownBy(() -> accounts.change(admin, first.id(), null, new Standing(first.roles(), person, false)))
                .hasMessageContaining("signs as this person already");
        assertThatThrownBy(() -> users.save(first.with(new Standing(first.roles(), person, false))))
                .as("even where nobody looked first")
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void takesARoleAwayAtOnceAndShutsOutTheDisabled() {
        var writer = accounts.create(admin, account("wanda@example.org", Role.WRITER, Role.EDITOR));
        SecurityContextHolder.getContext().setAuthentication(SignedIn.as(writer));
        assertThat(session.get().roles()).contains(Role.EDITOR);

        accounts.change(admin, writer.id(), null, as(Role.WRITER));
        assertThat(session.get().roles()).containsExactly(Role.WRITER);

        accounts.change(admin, writer.id(), null, disabled(Role.WRITER));
        assertThatThrownBy(session::get).hasMessageContaining("has been disabled");
    }

    @Test
    void holdsUpWhoeverGuessesAtTheSignature() {
        for (int i = 0; i < 5; i++)
            assertThatThrownBy(() -> check.demand(admin, new Proof.Password("wrong"), OVER))
                    .hasMessageContaining("not your password");
        assertThatThrownBy(() -> check.demand(admin, new Proof.Password(PASSWORD), OVER))
                .hasMessageContaining("Try again in");
    }

    private Thread showingOut(User by, User whom, CyclicBarrier together) {
        return Thread.startVirtualThread(() -> {
            try {
                together.await();
                accounts.change(by.actor(), whom.id(), null, as(Role.WRITER));
            } catch (RefusedException lastOrBusy) {
                // then it is the other one who goes, or nobody
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static Standing as(Role... roles) {
        return new Standing(Set.of(roles), null, false);
    }

    private static Standing disabled(Role... roles) {
        return new Standing(Set.of(roles), null, true);
    }

    private static NewAccount account(String email, Role... roles) {
        return account(email, null, roles);
    }

    private static NewAccount account(String email, @Nullable PersonId person, Role... roles) {
        return new NewAccount("Somebody", email, PASSWORD, Set.of(roles), person);
    }
}
