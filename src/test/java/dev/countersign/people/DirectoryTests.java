package dev.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential.Kind;
import dev.countersign.people.Credential.Status;
import dev.countersign.people.Verification.Method;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may write what into the directory. */
class DirectoryTests extends InAnEmptyStore {

    @Autowired
    Directory directory;

    private final Actor editor = actor(Role.EDITOR, null);

    @Test
    void takesNoCredentialForVerifiedBecauseSomebodySaysSo() {
        var claimed = Credential.claimed(Kind.LICENSE, "RN", "Registered Nurse").withStatus(Status.ACTIVE);

        assertThat(directory
                        .add(editor, Profile.named("Nora Nurse"), List.of(claimed))
                        .credentials())
                .extracting(Credential::status)
                .containsExactly(Status.UNVERIFIED);
    }

    @Test
    void letsNobodyVerifyTheirOwn() {
        var person = directory.add(
                editor, Profile.named("Nora Nurse"), List.of(Credential.claimed(Kind.LICENSE, "RN", "Nurse")));
        var herself = actor(Role.ADMINISTRATOR, person.id());
        var key = person.credentials().getFirst().key();

        assertThatThrownBy(() -> directory.verify(herself, person.id(), key, Method.DOCUMENT, "seen"))
                .hasMessageContaining("Nobody verifies their own credentials");
        assertThatThrownBy(() -> directory.verify(editor, person.id(), key, Method.DOCUMENT, " "))
                .hasMessageContaining("Say where the proof is");
        assertThatThrownBy(() -> directory.verify(actor(Role.WRITER, null), person.id(), key, Method.DOCUMENT, "seen"))
                .hasMessageContaining("needs the role editor or administrator");
        assertThat(directory
                        .verify(editor, person.id(), key, Method.DOCUMENT, "licence seen")
                        .credentials()
                        .getFirst()
                        .status())
                .isEqualTo(Status.ACTIVE);
    }

    @Test
    void refusesAProfileOverSomebodyElsesNewerOne() {
        var person = directory.add(editor, Profile.named("Nora Nurse"), List.of());
        var seen = person.profile();
        directory.save(editor, person.id(), seen, Profile.named("Nora Noble"));

        assertThatThrownBy(() -> directory.save(editor, person.id(), seen, Profile.named("N. Nurse")))
                .hasMessageContaining("Somebody changed the profile of Nora Noble meanwhile");
        assertThat(directory.get(person.id()).name()).isEqualTo("Nora Noble");
    }

    private static Actor actor(Role role, @Nullable PersonId person) {
        return new Actor(UserId.next(), "Edgar Editor", Set.of(role), person);
    }
}
