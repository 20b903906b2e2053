package dev.countersign.people;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.aFullProfile;
import static dev.countersign.Fixtures.anAthleticTrainer;
import static dev.countersign.Fixtures.editing;
import static dev.countersign.Fixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.StateChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonTest {

    @Test
    void findsACredentialByItsKey() {
        var person = anAthleticTrainer();
        var second = person.credentials().get(1);

        assertThat(person.credential(second.key())).hasValue(second);
        assertThat(person.credential("none")).isEmpty();
    }

    @Test
    void keepsWhoTheyAreWhenTheProfileChanges() {
        var person = anAthleticTrainer();

        var changed = person.with(aFullProfile());

        assertThat(changed.profile()).isEqualTo(aFullProfile());
        assertThat(changed.with(person.profile())).isEqualTo(person);
    }

    @Test
    void keepsTheProfileWhenCredentialsChange() {
        var person = anAthleticTrainer();

        var changed = person.with(List.of(verified("PT")));

        assertThat(changed.credentials()).extracting(Credential::abbreviation).containsExactly("PT");
        assertThat(changed.with(person.credentials())).isEqualTo(person);
    }

    @Test
    void collectsChangesOfStateInTheirOrder() {
        var person = anAthleticTrainer();
        var first = StateChange.of("person.added", "people/" + person.id(), editing(), NOW, Map.of());
        var second = StateChange.of("person.changed", "people/" + person.id(), editing(), NOW, Map.of());

        assertThat(person.noting(first).noting(second).outbox()).containsExactly(first, second);
    }

    @Test
    void takesBlanksForNothing() {
        var profile = new Profile(" Noor Valdez ", " ", "", dev.countersign.kit.RichText.EMPTY, List.of(), List.of());

        assertThat(profile).isEqualTo(Profile.named("Noor Valdez"));
    }
}
