package dev.countersign.management;

import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.PersonId;
import dev.countersign.people.Declaration;
import dev.countersign.people.Directory;
import dev.countersign.people.Interest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What interests people declare, once a year. */
@Controller
@RequestMapping(Reply.ROOT + "/people/{id}/declarations")
class DeclarationController {

    private final Directory directory;
    private final CurrentActor current;

    DeclarationController(Directory directory, CurrentActor current) {
        this.directory = directory;
        this.current = current;
    }

    /** All interests that somebody has now; an empty list says that there are none. */
    record NewDeclaration(@NotNull @Size(max = 50) List<@Valid Interest> interests) {}

    @GetMapping
    Reply list(@PathVariable PersonId id) {
        demandMayLook(id);
        return Reply.all(directory.get(id).declarations().reversed());
    }

    @GetMapping("/{key}")
    Reply one(@PathVariable PersonId id, @PathVariable String key) {
        demandMayLook(id);
        return Reply.of(made(id, key));
    }

    @PostMapping
    Reply declare(@PathVariable PersonId id, @Sent NewDeclaration sent, Reservation reserved) {
        directory.declare(current.get(), id, reserved.ulid(), sent.interests());
        return Reply.created("/people/%s/declarations/%s".formatted(id, reserved.ulid()), made(id, reserved.ulid()));
    }

    /** Whoever may write one down may read them. */
    private void demandMayLook(PersonId id) {
        directory.mayDeclare(current.get(), id).ifPresent(refusal -> {
            throw refusal.exception();
        });
    }

    private Declaration made(PersonId id, String key) {
        return directory.get(id).declaration(key);
    }
}
