package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An author or reviewer as readers see them, with the credentials that qualify them. May have a user account, need not.
 *
 * @param version counts the saves; null before the first
 * @param outbox changes of state not yet relayed
 */
@Document("people")
public record Person(
        @Id PersonId id,
        @Version @Nullable Long version,
        @Indexed(unique = true) Slug slug,
        @Valid Profile profile,
        List<@Valid Credential> credentials,
        List<StateChange> outbox)
        implements StoredOutbox {

    public Person {
        credentials = Absent.orEmpty(credentials);
        outbox = Absent.orEmpty(outbox);
    }

    /** A person who is new here. */
    public static Person of(Slug slug, Profile profile, List<Credential> credentials) {
        return new Person(PersonId.next(), null, slug, profile, credentials, List.of());
    }

    Person as(PersonId chosen) {
        return new Person(chosen, version, slug, profile, credentials, outbox);
    }

    public String name() {
        return profile.name();
    }

    /** The letters behind the name on that day. */
    public PostNominals postNominals(LocalDate on) {
        return PostNominals.of(credentials, on);
    }

    /** The credential of this key. */
    public Optional<Credential> credential(String key) {
        return credentials.stream()
                .filter(credential -> credential.key().equals(key))
                .findFirst();
    }

    Person with(Profile changed) {
        return new Person(id, version, slug, changed, credentials, outbox);
    }

    Person with(List<Credential> changed) {
        return new Person(id, version, slug, profile, changed, outbox);
    }

    Person noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Person(id, version, slug, profile, credentials, pending);
    }
}
