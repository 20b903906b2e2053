package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;
import static dev.countersign.kit.Refusal.Kind.NOT_FOUND;
import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Limits;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Role;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The accounts: opening them, giving roles, setting passwords, closing them. For administrators, but for one's own password. */
@Service
public class Accounts {

    private static final Limit MOST_SHOWN = Limit.of(1_000);

    private final Users users;
    private final Passwords passwords;
    private final InstantSource clock;

    Accounts(Users users, Passwords passwords, InstantSource clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether nobody is an administrator yet, so that the first start is still to come. */
    public boolean haveNoAdministrator() {
        return !users.existsByRoles(Role.ADMINISTRATOR);
    }

    /** Opens the first administrator's account. Refused once there is one: then administrators open accounts. */
    public User createFirst(NewAccount account) {
        if (!haveNoAdministrator())
            throw Refusal.of(
                            CONFLICT,
                            "not-first",
                            "There is an administrator already. Sign in, or ask an administrator to open one for you.")
                    .exception();
        if (!account.roles().contains(Role.ADMINISTRATOR))
            throw Refusal.of(INVALID, "no-administrator", "The first account is an administrator's: somebody must be.")
                    .exception();
        var user = opened(UserId.next(), account);
        return saved(user.noting(change("user.created", user, user.actor(), Map.of("roles", words(user.roles())))));
    }

    /** Opens an account. */
    public User create(Actor by, NewAccount account) {
        return create(by, UserId.next(), account);
    }

    /** Opens an account under an identity that was reserved for it; if it was opened before, this is it. */
    public User create(Actor by, UserId id, NewAccount account) {
        by.demand(Role.ADMINISTRATOR);
        var before = users.findById(id);
        if (before.isPresent()) return before.get();
        var user = opened(id, account);
        return saved(user.noting(change("user.created", user, by, Map.of("roles", words(user.roles())))));
    }

    /**
     * Gives a user these roles and no others, says as which person they write and sign, and keeps them out or lets them in again. What they did
     * stays theirs. A person has one account at most.
     *
     * @param seen the version that was looked at, so that a newer one is not overwritten; null to change whatever there is
     */
    public User change(Actor by, UserId id, @Nullable Long seen, Standing standing) {
        by.demand(Role.ADMINISTRATOR);
        Limits.demand(standing);
        demandUnlinked(standing.person(), id);
        return changed(by, id, seen, user -> changes(Standing.of(user), standing), user -> user.with(standing));
    }

    /**
     * Sets a password: an administrator anybody's, everybody else their own.
     *
     * @param seen the version that was looked at; null to change whatever there is
     */
    public User setPassword(Actor by, UserId id, @Nullable Long seen, String password) {
        if (!by.user().equals(id)) by.demand(Role.ADMINISTRATOR);
        var hash = passwords.accept(password, get(id).signInName());
        return changed(by, id, seen, user -> Map.of("password", "set"), user -> user.with(hash));
    }

    /** The user of this id, or a refusal. */
    public User get(UserId id) {
        return find(id).orElseThrow(() -> Refusal.of(NOT_FOUND, "no-such-user", "There is no user " + id + ".")
                .exception());
    }

    /** The user of this id for whoever may look at the account: an administrator at all, everybody else at their own. */
    public User get(Actor by, UserId id) {
        if (!by.user().equals(id)) by.demand(Role.ADMINISTRATOR);
        return get(id);
    }

    /** The account of this person, whom for example a review is asked of. */
    public Optional<UserId> of(PersonId person) {
        return users.findFirstByPersonOrderById(person).map(User::id);
    }

    /** Everybody by sign-in name. */
    public List<User> list(Actor by) {
        by.demand(Role.ADMINISTRATOR);
        return users.findAllByOrderBySignInNameAscIdAsc(MOST_SHOWN);
    }

    /** Those who hold a role and may sign in. */
    public List<User> holding(Role role) {
        return users.findByRolesAndDisabledOrderById(role, false, MOST_SHOWN);
    }

    /** Those who may sign in, by sign-in name. */
    public List<User> active() {
        return users.findAllByOrderBySignInNameAscIdAsc(MOST_SHOWN).stream()
                .filter(user -> !user.disabled())
                .toList();
    }

    /** The user of this id, if there is one. */
    public Optional<User> find(UserId id) {
        return users.findById(id);
    }

    Optional<User> find(String typedName) {
        try {
            return users.findBySignInName(new SignInName(typedName));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** Notes in the trail that somebody came in. */
    void noteSignIn(UserId id) {
        Saving.again(() -> {
            var user = get(id);
            return users.save(user.noting(change("user.signedIn", user, user.actor(), Map.of())));
        });
    }

    private User opened(UserId id, NewAccount account) {
        Limits.demand(account);
        var name = signInName(account.email());
        demandUnlinked(account.person(), null);
        return new User(
                id,
                null,
                name,
                account.name(),
                passwords.accept(account.password(), name),
                account.roles(),
                account.person(),
                false,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                List.of());
    }

    /** Saves an account. That nobody else has its name and its person is what the indexes say, whatever was looked up before. */
    private User saved(User user) {
        try {
            return users.save(user);
        } catch (DuplicateKeyException taken) {
            demandUnlinked(user.person(), user.id());
            throw new Refusal(
                            CONFLICT,
                            "name-taken",
                            "This account cannot be opened.",
                            List.of(new Reason(
                                    "/email", "Somebody signs in with %s already".formatted(user.signInName()))))
                    .exception();
        }
    }

    private User changed(
            Actor by,
            UserId id,
            @Nullable Long seen,
            Function<User, Map<String, String>> details,
            UnaryOperator<User> change) {
        return Saving.again(() -> {
            var before = get(id);
            if (seen != null && !seen.equals(before.version()))
                throw Refusal.of(STALE, "stale", "Somebody changed this account meanwhile. Look at it again.")
                        .exception();
            var user = change.apply(before);
            if (before.administers() && !user.administers()) demandAnotherStays(user);
            return saved(user.noting(change("user.changed", user, by, details.apply(before))));
        });
    }

    /**
     * Demands that somebody else administers, and saves that one unchanged: should they be leaving at the same moment, one of the two saves is
     * stale, that one looks again, and finds nobody else.
     */
    private void demandAnotherStays(User leaving) {
        var stays = users.findByRolesAndDisabledOrderById(Role.ADMINISTRATOR, false, Limit.of(2)).stream()
                .filter(user -> !user.id().equals(leaving.id()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                                CONFLICT,
                                "last-administrator",
                                "%s is the last administrator. Make somebody else one first.".formatted(leaving.name()))
                        .exception());
        users.save(stays);
    }

    private void demandUnlinked(@Nullable PersonId person, @Nullable UserId except) {
        if (person == null) return;
        users.findFirstByPersonOrderById(person)
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw new Refusal(
                                    CONFLICT,
                                    "person-taken",
                                    "Nobody signs twice.",
                                    List.of(new Reason("/person", other.name() + " signs as this person already")))
                            .exception();
                });
    }

    private static SignInName signInName(String email) {
        try {
            return new SignInName(email);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                            INVALID,
                            "not-an-address",
                            "This account cannot be opened.",
                            List.of(new Reason("/email", String.valueOf(e.getMessage()))))
                    .exception();
        }
    }

    private StateChange change(String type, User user, Actor by, Map<String, String> details) {
        return StateChange.of(type, "users/" + user.id(), by, clock.instant(), details);
    }

    private static Map<String, String> changes(Standing before, Standing after) {
        var changes = new TreeMap<String, String>();
        if (!before.roles().equals(after.roles())) changes.put("roles", words(after.roles()));
        if (!Objects.equals(before.person(), after.person()))
            changes.put(
                    "person", after.person() == null ? "none" : after.person().value());
        if (before.disabled() != after.disabled()) changes.put("disabled", String.valueOf(after.disabled()));
        return changes;
    }

    private static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }
}
