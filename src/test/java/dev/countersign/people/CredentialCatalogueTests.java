package dev.countersign.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.InAnEmptyStore;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.people.Credential.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a house adds to the usual credentials. */
class CredentialCatalogueTests extends InAnEmptyStore {

    private final Actor administrator = actor(Role.ADMINISTRATOR);

    @Autowired
    CredentialCatalogue catalogue;

    @Test
    void joinsWhatIsAddedToWhatIsKnown() {
        catalogue.add(administrator, entry("Dip.Phys", "Diploma in Physiotherapy"));

        assertThat(catalogue.find("DIPPHYS")).map(UsualCredential::title).hasValue("Diploma in Physiotherapy");
        assertThat(catalogue.find("ATC")).map(UsualCredential::title).hasValue("Certified Athletic Trainer");
        assertThat(catalogue.all()).hasSize(UsualCredentials.builtIn().size() + 1);
        assertThat(catalogue.find("nobody knows")).isEmpty();
    }

    @Test
    void addsTheSameOnce() {
        var added = catalogue.add(administrator, entry("XQZ", "One"));

        assertThat(catalogue.add(administrator, entry("XQZ", "One")).version()).isEqualTo(added.version());
        assertThatThrownBy(() -> catalogue.add(administrator, entry("X.Q.Z.", "Another")))
                .hasMessageContaining("has an entry for X.Q.Z. already");
        assertThatThrownBy(() -> catalogue.add(administrator, entry("A.T.C.", "Air Traffic Controller")))
                .hasMessageContaining("has an entry for A.T.C. already");
    }

    @Test
    void changesWhatWasAddedAndKeepsItsLetters() {
        catalogue.add(administrator, entry("XQZ", "One"));

        assertThat(catalogue
                        .change(administrator, "XQZ", now -> {}, entry("X.Q.Z", "Another"))
                        .usual()
                        .title())
                .isEqualTo("Another");
        assertThatThrownBy(() -> catalogue.change(administrator, "XQZ", now -> {}, entry("XQY", "Another")))
                .hasMessageContaining("An entry keeps its letters");
        assertThatThrownBy(() -> catalogue.change(administrator, "ATC", now -> {}, entry("ATC", "Another")))
                .hasMessageContaining("Nobody added 'ATC'");
    }

    @Test
    void isKeptByAdministrators() {
        assertThatThrownBy(() -> catalogue.add(actor(Role.EDITOR), entry("XQZ", "One")))
                .hasMessageContaining("needs the role administrator");
        assertThatThrownBy(() -> catalogue.add(administrator, entry("...", "Dots")))
                .hasMessageContaining("at least one letter or digit");
    }

    private static UsualCredential entry(String letters, String title) {
        return new UsualCredential(
                letters, title, List.of(Kind.CERTIFICATE), null, Renewal.NEVER, Set.of(), false, null, false, null);
    }

    private static Actor actor(Role role) {
        return new Actor(UserId.next(), "Ada Admin", Set.of(role), null);
    }
}
