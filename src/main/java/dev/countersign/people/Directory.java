package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Limits;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The directory of authors and reviewers: who they are, what they hold, who checked it. */
@Service
public class Directory {

    private static final Limit MOST_SHOWN = Limit.of(1_000);

    private final People people;
    private final EvidenceFiles files;
    private final InstantSource clock;

    Directory(People people, EvidenceFiles files, InstantSource clock) {
        this.people = people;
        this.files = files;
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
        return changed(by, id, AsSeen.ANY, "person.changed", person -> Map.of(), person -> {
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

    /** Adds a credential as a claim, which needs to be verified before it counts. */
    public Person claim(Actor by, PersonId id, Credential credential) {
        return claim(by, id, AsSeen.ANY, credential);
    }

    /** Changes a credential that is there; it is a claim again then, and needs to be verified again before it counts. */
    public Person change(Actor by, PersonId id, AsSeen seen, Credential credential) {
        return claim(
                by,
                id,
                person -> {
                    seen.demand(person);
                    credential(person, credential.key());
                },
                credential);
    }

    private Person claim(Actor by, PersonId id, AsSeen seen, Credential credential) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        var claim = credential.withStatus(Credential.Status.UNVERIFIED);
        return changed(
                by,
                id,
                seen,
                "credential.claimed",
                person -> Map.of("credential", claim.abbreviation()),
                person -> person.with(claim));
    }

    /** Removes a credential that was entered by mistake; what was signed with it keeps its copy. */
    public Person remove(Actor by, PersonId id, String credentialKey, AsSeen seen) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        return changed(
                by,
                id,
                seen,
                "credential.removed",
                person -> Map.of("credential", credential(person, credentialKey).abbreviation()),
                person -> person.with(person.credentials().stream()
                        .filter(other -> !other.key().equals(credentialKey))
                        .toList()));
    }

    /** Records that somebody checked a credential and found it in order, as {@link #verify(Actor, PersonId, String, AsSeen, Check)} does. */
    public Person verify(
            Actor by, PersonId id, String credentialKey, Verification.Method how, @Nullable String evidence) {
        return verify(by, id, credentialKey, AsSeen.ANY, Check.by(how, evidence));
    }

    /**
     * Records that somebody checked a credential and found it in order, which makes it active; the person's own word is noted and leaves it a
     * claim. Nobody verifies their own.
     */
    public Person verify(Actor by, PersonId id, String credentialKey, AsSeen seen, Check check) {
        refuse(mayVerify(by, id));
        refuse(check.refusal(today()));
        var file = filed(id, check.file());
        return changed(
                by,
                id,
                seen,
                "credential.verified",
                person -> verified(credential(person, credentialKey), check, file),
                person -> {
                    var held = credential(person, credentialKey);
                    if (check.how() == Verification.Method.SELF_DECLARED && held.stands(today()))
                        throw Refusal.of(
                                        CONFLICT,
                                        "stands-already",
                                        "%s rests on a check that counts; the person's own word would undo it."
                                                .formatted(held.abbreviation()))
                                .exception();
                    return person.with(check.of(held)
                            .verified(new Verification(
                                    by.user(),
                                    by.name(),
                                    check.how(),
                                    clock.instant(),
                                    check.until(),
                                    Absent.ifBlank(check.evidence()),
                                    file)));
                });
    }

    /** Marks a credential as suspended, revoked, retired or expired. */
    public Person mark(Actor by, PersonId id, String credentialKey, AsSeen seen, Credential.Status status, String why) {
        refuse(mayVerify(by, id));
        if (status == Credential.Status.ACTIVE)
            throw Refusal.of(INVALID, "verify-instead", "A credential becomes active by being verified.")
                    .exception();
        return changed(
                by,
                id,
                seen,
                "credential.marked",
                person -> Map.of(
                        "credential",
                        credential(person, credentialKey).abbreviation(),
                        "status",
                        status.name(),
                        "why",
                        why),
                person -> person.with(credential(person, credentialKey).withStatus(status)));
    }

    /** Adds a credential that comes with its own proof, at once verified. The same again, by its key, changes nothing. */
    Person grant(Actor by, PersonId id, Credential proven, AsSeen seen, Map<String, String> details) {
        return get(id).credential(proven.key()).isPresent()
                ? get(id)
                : changed(by, id, seen, "credential.imported", person -> details, person -> person.with(proven));
    }

    /** Says by which number the register of providers knows a person, or that it knows them by none. */
    public Person identify(Actor by, PersonId id, AsSeen seen, @Nullable Npi npi) {
        by.demand(Role.EDITOR, Role.ADMINISTRATOR);
        return Saving.unique(
                () -> changed(by, id, seen, "person.identified", person -> Map.of(), person -> person.knownAs(npi)),
                Refusal.of(
                        CONFLICT,
                        "npi-taken",
                        "Somebody else in the directory has this NPI. Each number belongs to one provider."));
    }

    /** Why this actor may not declare that person's interests; empty if they may. */
    public Optional<Refusal> mayDeclare(Actor by, PersonId id) {
        return id.equals(by.person()) ? Optional.empty() : by.lacks(Role.EDITOR, Role.ADMINISTRATOR);
    }

    /**
     * Records what interests a person declares, for a year. Earlier declarations stay.
     *
     * @param key a {@link dev.countersign.kit.Ulid}; the same one again changes nothing
     */
    public Person declare(Actor by, PersonId id, String key, List<Interest> interests) {
        refuse(mayDeclare(by, id));
        var there = get(id);
        if (there.declarations().stream().anyMatch(made -> made.key().equals(key))) return there;
        return changed(
                by,
                id,
                AsSeen.ANY,
                "person.declared",
                person -> Map.of("interests", String.valueOf(interests.size())),
                person -> person.declaring(new Declaration(key, interests, by.user(), by.name(), clock.instant())));
    }

    /** What lapses within 60 days, and what has lapsed, of everybody's credentials: the nearest last day first. */
    public List<Expiry> expiries() {
        return Expiries.of(list(), today());
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
            Actor by,
            PersonId id,
            AsSeen seen,
            String type,
            Function<Person, Map<String, String>> details,
            UnaryOperator<Person> change) {
        return Saving.again(() -> {
            var before = get(id);
            seen.demand(before);
            var after = change.apply(before);
            Limits.demand(after);
            return people.save(after.noting(change(type, after, by, details.apply(before))));
        });
    }

    private @Nullable FiledEvidence filed(PersonId person, @Nullable String file) {
        if (file == null) return null;
        return files.findById(file)
                .filter(there -> there.person().equals(person))
                .orElseThrow(() -> new Refusal(
                                INVALID,
                                "no-such-file",
                                "There is no such evidence about this person. File it first.",
                                List.of(new Refusal.Reason("/file", "There is no such evidence about this person")))
                        .exception())
                .filed();
    }

    private static Map<String, String> verified(Credential held, Check check, @Nullable FiledEvidence file) {
        var details = new TreeMap<String, String>();
        details.put("credential", held.abbreviation());
        details.put("how", check.how().name());
        if (check.until() != null) details.put("until", check.until().toString());
        if (file != null) details.put("evidence", file.digest().value());
        return details;
    }

    private static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(because -> {
            throw because.exception();
        });
    }

    private LocalDate today() {
        return Day.of(clock.instant());
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
