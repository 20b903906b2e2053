package dev.countersign.management;

import dev.countersign.kit.Actor;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.people.AsSeen;
import dev.countersign.people.Check;
import dev.countersign.people.Credential;
import dev.countersign.people.Directory;
import dev.countersign.people.Npi;
import dev.countersign.people.Person;
import dev.countersign.people.Profile;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Authors and reviewers, what they hold, and who checked it. */
@Controller("managedPeople")
@RequestMapping(Reply.ROOT + "/people")
class PersonController {

    private final Directory directory;
    private final CurrentActor current;
    private final InstantSource clock;

    PersonController(Directory directory, CurrentActor current, InstantSource clock) {
        this.directory = directory;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Somebody to add.
     *
     * @param credentials what they claim to hold; each is to be verified
     */
    record NewPerson(
            @NotNull @Valid Profile profile,
            @Nullable @Size(max = 50) List<@Valid CredentialClaim> credentials) {}

    /** What became of a credential, and why one thinks so. */
    record Marking(
            Credential.@NotNull Status status,
            @NotBlank @Size(max = 500) String why) {}

    @GetMapping
    Reply list(HttpServletRequest request) {
        var by = current.get();
        var asked = Asked.of(request, "people");
        var found = directory.page(asked.after().map(Slug::new).orElse(null), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.slug()), person -> shown(person, by));
    }

    @PostMapping
    Reply add(@Sent NewPerson wanted, Reservation reserved) {
        var by = current.get();
        var id = new PersonId(reserved.ulid());
        var claims = wanted.credentials() == null ? List.<CredentialClaim>of() : wanted.credentials();
        var credentials =
                claims.stream().map(claim -> claim.under(reserved.next())).toList();
        var person = directory.find(id).orElseGet(() -> directory.add(by, id, wanted.profile(), credentials));
        return Reply.created("/people/" + id, shown(person, by)).at(version(person));
    }

    @GetMapping("/{id}")
    Reply person(@PathVariable PersonId id) {
        return reply(directory.get(id), current.get());
    }

    @GetMapping("/{id}/profile")
    Reply profile(@PathVariable PersonId id) {
        var person = directory.get(id);
        return Reply.of(person.profile()).at(version(person));
    }

    @PutMapping("/{id}/profile")
    Reply save(@PathVariable PersonId id, Seen seen, @Sent Profile profile) {
        var by = current.get();
        var before = directory.get(id);
        if (!before.profile().equals(profile)) seen.demand(version(before));
        return changed(by, id, () -> directory.save(by, id, before.profile(), profile));
    }

    @PostMapping("/{id}/credentials")
    Reply claim(@PathVariable PersonId id, @Sent CredentialClaim claim, Reservation reserved) {
        var by = current.get();
        var person = directory.claim(by, id, claim.under(reserved.ulid()));
        return Reply.created("/people/%s/credentials/%s".formatted(id, reserved.ulid()), shown(person, by))
                .at(version(person));
    }

    @PutMapping("/{id}/credentials/{key}")
    Reply change(@PathVariable PersonId id, @PathVariable String key, Seen seen, @Sent CredentialClaim claim) {
        return changed(id, by -> directory.change(by, id, asSeen(seen), claim.under(key)));
    }

    @PostMapping("/{id}/credentials/{key}/verifications")
    Reply verify(@PathVariable PersonId id, @PathVariable String key, Seen seen, @Sent Check check) {
        return changed(id, by -> directory.verify(by, id, key, asSeen(seen), check));
    }

    @PutMapping("/{id}/credentials/{key}/status")
    Reply mark(@PathVariable PersonId id, @PathVariable String key, Seen seen, @Sent Marking marking) {
        return changed(id, by -> directory.mark(by, id, key, asSeen(seen), marking.status(), marking.why()));
    }

    @DeleteMapping("/{id}/credentials/{key}")
    Reply remove(@PathVariable PersonId id, @PathVariable String key, Seen seen) {
        return changed(id, by -> directory.remove(by, id, key, asSeen(seen)));
    }

    /** The version is asked for within the save: whoever saves in between is not overwritten. */
    private static AsSeen asSeen(Seen seen) {
        return person -> seen.demand(version(person));
    }

    /**
     * By which number the register of providers knows somebody.
     *
     * @param npi null if it knows them by none
     */
    record Identified(@Nullable Npi npi) {}

    @PutMapping("/{id}/npi")
    Reply identify(@PathVariable PersonId id, Seen seen, @Sent Identified identified) {
        return changed(id, by -> directory.identify(by, id, asSeen(seen), identified.npi()));
    }

    private Reply changed(PersonId id, Function<Actor, Person> change) {
        var by = current.get();
        return changed(by, id, () -> change.apply(by));
    }

    private Reply changed(Actor by, PersonId id, Supplier<Person> change) {
        return reply(Seen.saving(change, () -> version(directory.get(id))), by);
    }

    private Reply reply(Person person, Actor reader) {
        return Reply.of(shown(person, reader)).at(version(person));
    }

    private PersonShown shown(Person person, Actor reader) {
        return PersonShown.of(person, reader, Day.of(clock.instant()));
    }

    private static String version(Person person) {
        return PersonShown.version(person);
    }
}
