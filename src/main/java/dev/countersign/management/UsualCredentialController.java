package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.people.AddedCredential;
import dev.countersign.people.CredentialCatalogue;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.UsualCredentials;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The catalogue of usual credentials: what the product knows, and what was added here. */
@Controller
@RequestMapping(Reply.ROOT + "/usual-credentials")
class UsualCredentialController {

    private final CredentialCatalogue catalogue;
    private final CurrentActor current;

    UsualCredentialController(CredentialCatalogue catalogue, CurrentActor current) {
        this.catalogue = catalogue;
        this.current = current;
    }

    /**
     * An entry.
     *
     * @param id its letters without dots, in capitals
     * @param version of an entry that was added here; null for one that the product knows, which nobody changes
     */
    record Shown(String id, @Nullable String version, UsualCredential entry) {

        static Shown of(AddedCredential added) {
            return new Shown(added.id(), UsualCredentialController.version(added), added.usual());
        }

        static Shown of(UsualCredential builtIn) {
            return new Shown(UsualCredential.plain(builtIn.letters()), null, builtIn);
        }
    }

    @GetMapping
    Reply list() {
        return Reply.all(Stream.concat(
                        UsualCredentials.builtIn().stream().map(Shown::of),
                        catalogue.added().stream().map(Shown::of))
                .toList());
    }

    @GetMapping("/{letters}")
    Reply one(@PathVariable String letters) {
        var builtIn = UsualCredentials.of(letters);
        if (builtIn.isPresent()) return Reply.of(Shown.of(builtIn.get()));
        return reply(catalogue.get(letters));
    }

    @PostMapping
    Reply add(@Sent UsualCredential usual, Reservation reserved) {
        var added = catalogue.add(current.get(), usual);
        return Reply.created("/usual-credentials/" + added.id(), Shown.of(added))
                .at(version(added));
    }

    @PutMapping("/{letters}")
    Reply change(@PathVariable String letters, Seen seen, @Sent UsualCredential usual) {
        return reply(catalogue.change(current.get(), letters, entry -> seen.demand(version(entry)), usual));
    }

    private static Reply reply(AddedCredential added) {
        return Reply.of(Shown.of(added)).at(version(added));
    }

    private static String version(AddedCredential added) {
        return String.valueOf(Objects.requireNonNull(added.version()));
    }
}
