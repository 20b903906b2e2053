package dev.countersign.notice;

import dev.countersign.access.Accounts;
import dev.countersign.access.User;
import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.UserId;
import dev.countersign.people.Directory;
import dev.countersign.review.Reviewing;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a change of state concerns, as accounts. */
@Component
class Readers {

    private static final int MOST_REVISIONS = 200;

    private final Accounts accounts;
    private final Authoring authoring;
    private final Directory directory;
    private final Reviewing reviewing;
    private final InstantSource clock;

    Readers(Accounts accounts, Authoring authoring, Directory directory, Reviewing reviewing, InstantSource clock) {
        this.accounts = accounts;
        this.authoring = authoring;
        this.directory = directory;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /** Everybody who publishes. */
    Set<UserId> editors() {
        return ids(accounts.holding(Role.EDITOR));
    }

    /** Everybody who saved the text lately. */
    Set<UserId> writers(Article article) {
        return authoring.revisions(article, Integer.MAX_VALUE, MOST_REVISIONS).stream()
                .map(revision -> revision.by().user())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every reviewer who could sign something of the text as it reads now. */
    Set<UserId> qualified(Article article) {
        var review = reviewing.of(article);
        var today = Day.of(clock.instant());
        return ids(accounts.holding(Role.REVIEWER).stream()
                .filter(user -> Optional.ofNullable(user.person()).flatMap(directory::find).stream()
                        .flatMap(person -> review.eligibility(user.id(), person, today).stream())
                        .anyMatch(part -> part.maySign()))
                .toList());
    }

    /** The accounts that a detail of a change names, by their own ids or those of persons, with commas between. */
    Set<UserId> named(StateChange change, String... details) {
        return Arrays.stream(details)
                .map(change.details()::get)
                .filter(Objects::nonNull)
                .flatMap(ids -> Arrays.stream(ids.split("[,\\s]+")))
                .filter(id -> !id.isBlank())
                .flatMap(this::account)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The accounts of these people, of those that have one. */
    Set<UserId> accounts(List<PersonId> people) {
        return people.stream()
                .flatMap(person -> accounts.of(person).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<UserId> account(String id) {
        try {
            var user = new UserId(id);
            return accounts.find(user).isPresent() ? Stream.of(user) : accounts.of(new PersonId(id)).stream();
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }

    private static Set<UserId> ids(List<User> users) {
        return users.stream().map(User::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
