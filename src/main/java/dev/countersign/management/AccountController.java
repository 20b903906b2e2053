package dev.countersign.management;

import dev.countersign.access.Accounts;
import dev.countersign.access.NewAccount;
import dev.countersign.access.Presence;
import dev.countersign.access.Standing;
import dev.countersign.access.User;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.UserId;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The accounts. A key may look at them only: with an account and a password of its choice it could sign after all. */
@Controller
@RequestMapping(Reply.ROOT + "/accounts")
class AccountController {

    private static final long NO_VERSION = -1;

    private final Accounts accounts;
    private final CurrentActor current;
    private final Presence presence;

    AccountController(Accounts accounts, CurrentActor current, Presence presence) {
        this.accounts = accounts;
        this.current = current;
        this.presence = presence;
    }

    @GetMapping
    Reply accounts(HttpServletRequest request) {
        Parameters.of(request);
        var all = accounts.list(current.get()).stream().map(Account::of).toList();
        return Reply.of(Map.of("items", all));
    }

    @PostMapping
    Reply open(@Sent NewAccount wanted, Reservation reserved) {
        presence.demandPerson();
        return opened(accounts.create(current.get(), new UserId(reserved.ulid()), wanted));
    }

    @GetMapping("/{id}")
    Reply account(@PathVariable String id) {
        return answer(accounts.get(current.get(), named(id)));
    }

    @PutMapping("/{id}/standing")
    Reply change(@PathVariable String id, @Sent Standing standing, Seen seen) {
        presence.demandPerson();
        var user = named(id);
        return changed(user, seen, version -> accounts.change(current.get(), user, version, standing));
    }

    @PutMapping("/{id}/password")
    Reply setPassword(@PathVariable String id, @Sent Password wanted, Seen seen) {
        presence.demandPerson();
        var user = named(id);
        return changed(user, seen, version -> accounts.setPassword(current.get(), user, version, wanted.password()));
    }

    /** An account just opened. */
    static Reply opened(User user) {
        return Reply.created("/accounts/" + user.id(), Account.of(user)).at(version(user));
    }

    private Reply changed(UserId id, Seen seen, Function<Long, User> change) {
        var version = seen.version().matches("\\d{1,18}") ? Long.parseLong(seen.version()) : NO_VERSION;
        return answer(Seen.saving(() -> change.apply(version), () -> version(accounts.get(id))));
    }

    private static Reply answer(User user) {
        return Reply.of(Account.of(user)).at(version(user));
    }

    private static String version(User user) {
        return String.valueOf(user.version());
    }

    private static UserId named(String id) {
        try {
            return new UserId(id);
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("no-such-user", "There is no user of this id.")
                    .exception();
        }
    }

    /** A password to be set. */
    record Password(@NotNull String password) {
        @Override
        public String toString() {
            return "(password)";
        }
    }

    /** An account as it is answered. */
    record Account(
            UserId id,
            String version,
            String name,
            String email,
            List<Role> roles,
            @Nullable PersonId person,
            boolean disabled,
            Instant createdAt) {

        static Account of(User user) {
            return new Account(
                    user.id(),
                    AccountController.version(user),
                    user.name(),
                    user.signInName().value(),
                    user.roles().stream().sorted().toList(),
                    user.person(),
                    user.disabled(),
                    user.createdAt());
        }
    }
}
