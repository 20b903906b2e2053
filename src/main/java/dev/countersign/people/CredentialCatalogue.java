package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The usual credentials: those that the product knows, and those that an administrator added for this house. It suggests; policy decides. */
@Service
public class CredentialCatalogue {

    private static final Limit MOST_ADDED = Limit.of(1_000);

    private final AddedCredentials added;
    private final InstantSource clock;

    CredentialCatalogue(AddedCredentials added, InstantSource clock) {
        this.added = added;
        this.clock = clock;
    }

    /** All entries: the built-in ones in their order, then the added ones by their letters. */
    public List<UsualCredential> all() {
        return Stream.concat(
                        UsualCredentials.builtIn().stream(), added().stream().map(AddedCredential::usual))
                .toList();
    }

    /** What was added here, by the letters. */
    public List<AddedCredential> added() {
        return added.findAllByOrderByIdAsc(MOST_ADDED);
    }

    /** What these letters usually stand for, however they are dotted. */
    public Optional<UsualCredential> find(String letters) {
        return UsualCredentials.of(letters)
                .or(() -> added.findById(UsualCredential.plain(letters)).map(AddedCredential::usual));
    }

    /** The added entry of these letters, or a refusal. */
    public AddedCredential get(String letters) {
        return added.findById(UsualCredential.plain(letters))
                .orElseThrow(() -> Refusal.of(
                                NOT_FOUND,
                                "no-such-letters",
                                "Nobody added '%s' to the catalogue here.".formatted(letters))
                        .exception());
    }

    /** Adds an entry. The same entry again changes nothing. */
    public AddedCredential add(Actor by, UsualCredential usual) {
        by.demand(Role.ADMINISTRATOR);
        demandSound(usual);
        var id = UsualCredential.plain(usual.letters());
        if (UsualCredentials.of(id).isPresent()) throw known(usual).exception();
        var there = added.findById(id);
        if (there.isPresent()) {
            if (there.get().usual().equals(usual)) return there.get();
            throw known(usual).exception();
        }
        var entry = new AddedCredential(id, null, usual, List.of());
        return Saving.unique(() -> added.save(entry.saying(usual, change("catalogue.added", usual, by))), known(usual));
    }

    /**
     * Changes an added entry.
     *
     * @param seen throws if the entry is not as it was seen
     */
    public AddedCredential change(Actor by, String letters, Consumer<AddedCredential> seen, UsualCredential usual) {
        by.demand(Role.ADMINISTRATOR);
        demandSound(usual);
        return Saving.again(() -> {
            var entry = get(letters);
            seen.accept(entry);
            if (!UsualCredential.plain(usual.letters()).equals(entry.id()))
                throw Refusal.of(INVALID, "letters-changed", "An entry keeps its letters. Add another one for others.")
                        .exception();
            return added.save(entry.saying(usual, change("catalogue.changed", usual, by)));
        });
    }

    private static void demandSound(UsualCredential usual) {
        Limits.demand(usual);
        if (UsualCredential.plain(usual.letters()).isEmpty())
            throw Refusal.of(INVALID, "no-letters", "Letters have at least one letter or digit.")
                    .exception();
    }

    private static Refusal known(UsualCredential usual) {
        return Refusal.of(
                CONFLICT, "letters-known", "The catalogue has an entry for %s already.".formatted(usual.letters()));
    }

    private StateChange change(String type, UsualCredential usual, Actor by) {
        return StateChange.of(
                type,
                "usualCredentials/" + UsualCredential.plain(usual.letters()),
                by,
                clock.instant(),
                Map.of("letters", usual.letters(), "title", usual.title()));
    }
}
