package dev.countersign.people;

import dev.countersign.kit.Absent;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
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
 * @param npi the number that the United States' register of providers knows them by; never delivered to readers
 * @param declarations of their interests, the oldest first; none is ever changed or removed
 * @param outbox changes of state not yet relayed
 */
@Document("people")
public record Person(
        @Id PersonId id,
        @Version @Nullable Long version,
        @Indexed(unique = true) Slug slug,
        @Valid Profile profile,
        List<@Valid Credential> credentials,
        @Indexed(unique = true, sparse = true) @Nullable Npi npi,
        List<@Valid Declaration> declarations,
        List<StateChange> outbox)
        implements StoredOutbox {

    public Person {
        credentials = Absent.orEmpty(credentials);
        declarations = Absent.orEmpty(declarations);
        outbox = Absent.orEmpty(outbox);
    }

    /** A person who is new here. */
    public static Person of(Slug slug, Profile profile, List<Credential> credentials) {
        return new Person(PersonId.next(), null, slug, profile, credentials, null, List.of(), List.of());
    }

    Person as(PersonId chosen) {
        return new Person(chosen, version, slug, profile, credentials, npi, declarations, outbox);
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

    /** The latest declaration of their interests, if they ever made one. */
    public Optional<Declaration> declaration() {
        return declarations.isEmpty() ? Optional.empty() : Optional.of(declarations.getLast());
    }

    /** The declaration of this key, or a refusal. */
    public Declaration declaration(String key) {
        return declarations.stream()
                .filter(made -> made.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                                Refusal.Kind.NOT_FOUND, "no-such-declaration", name() + " made no such declaration.")
                        .exception());
    }

    /** Whether they never declared their interests, or did so longer ago than a declaration holds. */
    public boolean owesDeclaration(LocalDate on) {
        return declaration().map(latest -> latest.isDue(on)).orElse(true);
    }

    Person with(Profile changed) {
        return new Person(id, version, slug, changed, credentials, npi, declarations, outbox);
    }

    Person with(List<Credential> changed) {
        return new Person(id, version, slug, profile, changed, npi, declarations, outbox);
    }

    /** With this credential in the place of the one of its key, or after all others. */
    Person with(Credential credential) {
        var all = new ArrayList<>(credentials);
        all.replaceAll(other -> other.key().equals(credential.key()) ? credential : other);
        if (!all.contains(credential)) all.add(credential);
        return with(all);
    }

    Person knownAs(@Nullable Npi changed) {
        return new Person(id, version, slug, profile, credentials, changed, declarations, outbox);
    }

    Person declaring(Declaration declaration) {
        var all = new ArrayList<>(declarations);
        all.add(declaration);
        return new Person(id, version, slug, profile, credentials, npi, all, outbox);
    }

    Person noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Person(id, version, slug, profile, credentials, npi, declarations, pending);
    }
}
