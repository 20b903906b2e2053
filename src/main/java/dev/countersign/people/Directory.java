package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Limits;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The directory of authors and reviewers: who they are, what they hold, who checked it. */
@Service
public class Directory {

    private static final Limit MOST_SHOWN = Limit.of(1_000);

    private final People people;
    private final InstantSource clock;

    Directory(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Adds a person under the first free slug that the name suggests. Credentials come as claims: none is taken for verified. */
    public Person add(Actor by, Profile profile, List<Credential> claimed) {
        return add(by, PersonId.next(), profile, claimed);
    }

    /** The same under an identity that was chosen before. */
    public Person add(Actor by, PersonId id, Profile profile, List<Credential> claimed) {
        by.demand(Role.WRITER, Role.EDITOR, Role.ADMINISTRATOR);
        var unverified = claimed.stream()
                .map(credential -> credential.withStatus(Credential.Status.UNVERIFIED))
                .toList();
        var person = Person.of(freeSlug(profile.name()), profile, unverified).as(id);
        Limits.demand(person);
        return Saving.unique(
                () -> people.save(person.noting(change("person.added", person, by, Map.of("name", person.name())))),
                Refusal.of(CONFLICT, "slug-taken", "Another person took the same name at this moment. Try again."));
    }

    /**
     * Changes how readers see a person.
     *
     * @param seen the profile that was edited; if somebody saved another one meanwhile, this one is refused as stale
     */
    public Person save(Actor by, PersonId id, Profile seen, Profile profile) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        return changed(by, id, "person.changed", Map.of(), person -> {
            if (!person.profile().equals(seen) && !person.profile().equals(profile))
                throw Refusal.of(
                                STALE,
                                "stale",
                                "Somebody changed the profile of %s meanwhile. Yours is kept here; look at theirs, then save again."
                                        .formatted(person.name()))
                        .exception();
            return person.with(profile);
        });
    }

    /** Adds a credential as a claim, or changes one; either way it needs to be verified (again) before it counts. */
    public Person claim(Actor by, PersonId id, Credential credential) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        var claim = credential.withStatus(Credential.Status.UNVERIFIED);
        return changed(
                by,
                id,
                "credential.claimed",
                Map.of("credential", claim.abbreviation()),
                person -> with(person, claim));
    }

    /** The same for one that is there. */
    public Person change(Actor by, PersonId id, Credential credential) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        credential(get(id), credential.key());
        return claim(by, id, credential);
    }

    /** Removes a credential that was entered by mistake; what was signed with it keeps its copy. */
    public Person remove(Actor by, PersonId id, String credentialKey) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        return changed(
                by,
                id,
                "credential.removed",
                Map.of("credential", credential(get(id), credentialKey).abbreviation()),
                person -> person.with(person.credentials().stream()
                        .filter(other -> !other.key().equals(credentialKey))
                        .toList()));
    }

    /**
     * Records that somebody checked a credential and found it in order, which makes it active. Nobody verifies their own.
     *
     * @param evidence where the proof is; demanded for every method but the person's own word
     */
    public Person verify(
            Actor by, PersonId id, String credentialKey, Verification.Method how, @Nullable String evidence) {
        mayVerify(by, id).ifPresent(refusal -> {
            throw refusal.exception();
        });
        if (how != Verification.Method.SELF_DECLARED && (evidence == null || evidence.isBlank()))
            throw Refusal.of(
                            Refusal.Kind.INVALID,
                            "evidence-missing",
                            "Say where the proof is: the register's address, the document's name or a note.")
                    .exception();
        return changed(
                by,
                id,
                "credential.verified",
                Map.of("credential", credential(get(id), credentialKey).abbreviation(), "how", how.name()),
                person -> with(
                        person,
                        credential(person, credentialKey)
                                .verified(new Verification(by.name(), how, clock.instant(), evidence))));
    }

    /** Marks a credential as suspended, revoked, retired or expired. */
    public Person mark(Actor by, PersonId id, String credentialKey, Credential.Status status, String why) {
        mayVerify(by, id).ifPresent(refusal -> {
            throw refusal.exception();
        });
        if (status == Credential.Status.ACTIVE)
            throw Refusal.of(Refusal.Kind.INVALID, "verify-instead", "A credential becomes active by being verified.")
                    .exception();
        return changed(
                by,
                id,
                "credential.marked",
                Map.of(
                        "credential",
                        credential(get(id), credentialKey).abbreviation(),
                        "status",
                        status.name(),
                        "why",
                        why),
                person -> with(person, credential(person, credentialKey).withStatus(status)));
    }

    /** Why this actor may not verify that person's credentials; empty if they may. */
    public Optional<Refusal> mayVerify(Actor by, PersonId id) {
        if (id.equals(by.person()))
            return Optional.of(Refusal.of(
                    FORBIDDEN, "own-credential", "Nobody verifies their own credentials. Ask somebody else."));
        return by.lacks(Role.EDITOR, Role.ADMINISTRATOR);
    }

    /** The person of this id, or a refusal. */
    public Person get(PersonId id) {
        return people.findById(id)
                .orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-person", "There is no person " + id + ".")
                        .exception());
    }

    /** The person of this id. */
    public Optional<Person> find(PersonId id) {
        return people.findById(id);
    }

    /** The person of this slug. */
    public Optional<Person> find(Slug slug) {
        return people.findBySlug(slug);
    }

    /** The people of these ids, in the order asked for; ids that do not exist are left out. */
    public List<Person> all(Collection<PersonId> ids) {
        if (ids.isEmpty()) return List.of();
        var found = people.findByIdInOrderById(ids, Limit.of(ids.size()));
        return ids.stream()
                .distinct()
                .flatMap(id -> found.stream().filter(person -> person.id().equals(id)))
                .toList();
    }

    /** Everybody by slug. */
    public List<Person> list() {
        return people.findAllByOrderBySlugAscIdAsc(MOST_SHOWN);
    }

    /**
     * Everybody by slug.
     *
     * @param after the last slug of the page before; null for the first page
     */
    public List<Person> page(@Nullable Slug after, int most) {
        return people.after(after == null ? "" : after.value(), Limit.of(most));
    }

    private Person changed(
            Actor by, PersonId id, String type, Map<String, String> details, UnaryOperator<Person> change) {
        return Saving.again(() -> {
            var person = change.apply(get(id));
            Limits.demand(person);
            return people.save(person.noting(change(type, person, by, details)));
        });
    }

    private static Person with(Person person, Credential credential) {
        var all = new ArrayList<>(person.credentials());
        all.replaceAll(other -> other.key().equals(credential.key()) ? credential : other);
        if (!all.contains(credential)) all.add(credential);
        return person.with(all);
    }

    private static Credential credential(Person person, String key) {
        return person.credential(key)
                .orElseThrow(
                        () -> Refusal.of(NOT_FOUND, "no-such-credential", person.name() + " has no such credential.")
                                .exception());
    }

    private Slug freeSlug(String name) {
        return Slug.from(name).orFirstFree(slug -> people.findBySlug(slug).isPresent());
    }

    private StateChange change(String type, Person person, Actor by, Map<String, String> details) {
        return StateChange.of(type, "people/" + person.id(), by, clock.instant(), details);
    }
}
